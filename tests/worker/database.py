"""A copy of the migrated test database that other processes can open, in place of the test's own."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, connections
from django.db.utils import load_backend


@contextmanager
def shared_database(folder: Path) -> Iterator[str]:
    """Yields the name of the copy: a file in the folder, or a database on the same server."""
    if connection.vendor == "sqlite":
        yield from _using(_copied_file(folder))
        return
    connection.close()
    name = f"{connection.settings_dict['NAME']}_worker"
    template = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    yield from _using(name)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _copied_file(folder: Path) -> str:
    path = folder / "db.sqlite3"
    connection.ensure_connection()
    target = sqlite3.connect(path)
    connection.connection.backup(target)
    target.close()
    return str(path)


def _using(name: str) -> Iterator[str]:
    own = connections["default"]
    backend = load_backend(own.settings_dict["ENGINE"])
    connections["default"] = backend.DatabaseWrapper({**own.settings_dict, "NAME": name}, "default")
    try:
        yield name
    finally:
        connections["default"].close()
        connections["default"] = own
