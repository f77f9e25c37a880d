"""The audit log is never changed: PostgreSQL refuses it, whoever asks."""

from django.db import migrations

from committees.append_only import add_trigger, remove_trigger

TABLE = "committees_auditentry"


class Migration(migrations.Migration):
    dependencies = [("committees", "0002_cache_table")]
    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: add_trigger(schema_editor, TABLE),
            lambda apps, schema_editor: remove_trigger(schema_editor, TABLE),
        )
    ]
