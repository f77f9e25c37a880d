"""The progress bar of backup and restore, and their errors as sentences."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError
from django.db import DatabaseError
from rich.console import Console
from rich.progress import Progress

from minutes.backup import BackupError
from minutes.backup.errors import Tell
from minutes.proof.files import BrokenProof


@contextmanager
def shown_progress() -> Iterator[Tell]:
    """Raises CommandError for whatever can go wrong with disks, backups and databases."""
    try:
        with Progress(console=Console(stderr=True), transient=True) as progress:
            bar = progress.add_task("", total=None)
            yield lambda what, done, total: progress.update(
                bar, description=what, completed=done, total=total
            )
    except BackupError as error:
        raise CommandError(str(error)) from error
    except BrokenProof as error:
        raise CommandError(
            f"The file {error} of the proof storage cannot be read. Look at it first."
        ) from error
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        raise CommandError(f"{error.strerror or error}{where}") from error
    except DatabaseError as error:
        raise CommandError(f"The database refuses: {error}") from error
