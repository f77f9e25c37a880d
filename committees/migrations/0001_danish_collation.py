"""The Danish order of names on PostgreSQL; SQLite gets it at each connection (committees.collation)."""

from django.contrib.postgres.operations import CreateCollation
from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [CreateCollation("dansk", provider="icu", locale="da")]
