"""The ledger is never changed: PostgreSQL refuses it, whoever asks."""

from django.db import migrations

from committees.append_only import add_trigger, remove_trigger

TABLE = "minutes_ledgerentry"


class Migration(migrations.Migration):
    dependencies = [("minutes", "0001_publications_and_ledger"), ("committees", "0003_audit_log_only_grows")]
    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: add_trigger(schema_editor, TABLE),
            lambda apps, schema_editor: remove_trigger(schema_editor, TABLE),
        )
    ]
