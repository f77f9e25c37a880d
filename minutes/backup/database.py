"""The database of a backup, whichever kind it is."""

from types import ModuleType

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from committees.models import AuditEntry, Committee, Meeting, Person, User
from minutes.backup import postgresql, sqlite
from minutes.backup.errors import BackupError
from minutes.backup.manifest import Manifest
from minutes.models import LedgerEntry

KINDS: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}
OURS = ("committees", "decisions", "minutes")


def kind() -> ModuleType:
    return KINDS[connection.vendor]


def run_migrations() -> tuple[str, ...]:
    """Those the database has had, as app.name."""
    applied = MigrationRecorder(connection).applied_migrations()
    return tuple(sorted(f"{app}.{name}" for app, name in applied))


def refuse_unfit(manifest: Manifest) -> None:
    """Raises BackupError where the backup is of another kind of database or of a newer release."""
    if manifest.vendor != connection.vendor:
        raise BackupError(f"The backup is of {manifest.vendor}, and this site uses {connection.vendor}.")
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    newer = [name for name in manifest.migrations if name.partition(".")[0] in OURS and name not in known]
    if newer:
        raise BackupError(
            f"The backup was made by a newer release ({manifest.release}), which knows {newer[0]}. "
            "Install that release first."
        )


def is_empty() -> bool:
    """Whether nobody has worked with the database yet; migrations alone do not count."""
    tables = set(connection.introspection.table_names())
    models = (User, Person, Committee, Meeting, LedgerEntry, AuditEntry)
    return not any(model._meta.db_table in tables and model.objects.exists() for model in models)
