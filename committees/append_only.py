"""Tables that only grow: the code refuses to change a row, and on PostgreSQL the database does too."""

from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% only grows: its rows are never changed or removed', TG_TABLE_NAME; END $$
"""


class AppendOnlyError(Exception):
    """Something tried to change or remove a row of the ledger or the audit log."""


class AppendOnly(models.Model):
    """Base of a model whose rows are written once."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError(f"{self._meta.db_table} only grows")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise AppendOnlyError(f"{self._meta.db_table} only grows")


def add_trigger(schema_editor: BaseDatabaseSchemaEditor, table: str) -> None:
    """For a migration: lets PostgreSQL refuse UPDATE and DELETE of the table's rows."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION, params=None)
        name = schema_editor.quote_name(table)
        schema_editor.execute(
            f"CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON {name} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )


def remove_trigger(schema_editor: BaseDatabaseSchemaEditor, table: str) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER only_grows ON {schema_editor.quote_name(table)}")
