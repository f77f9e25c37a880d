"""Dump and load of SQLite by its own backup: consistent while the site runs."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

from minutes.backup.errors import BackupError

NAME = "database.sqlite3"


def dump(target: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(target)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it


def check(dumped: Path) -> None:
    """Raises BackupError where the dump is no database."""
    try:
        with closing(sqlite3.connect(f"file:{dumped}?mode=ro", uri=True)) as copy:
            copy.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise BackupError(f"{dumped} is no SQLite database: {error}.") from error


def load(dumped: Path) -> None:
    """Puts the dump in the place of all there is. Raises BackupError."""
    Path(str(connection.settings_dict["NAME"])).parent.mkdir(parents=True, exist_ok=True)
    try:
        connection.ensure_connection()
        with closing(sqlite3.connect(f"file:{dumped}?mode=ro", uri=True)) as copy:
            copy.backup(connection.connection)
    except sqlite3.Error as error:
        raise BackupError(
            f"The database could not be replaced: {error}. Stop web and worker, then try again."
        ) from error
    finally:
        connection.close()
