"""The database of the benchmarks: made on first use, gone at the end."""

from functools import cache
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_databases, teardown_databases


@cache
def database() -> Any:
    """Migrated tables: a file in VAR_DIR, or a test database on the server TEST_DATABASE_URL names."""
    if connection.vendor == "sqlite":
        settings.DATABASES["default"]["TEST"]["NAME"] = settings.DATABASES["default"]["NAME"]
    return setup_databases(verbosity=0, interactive=False, aliases=["default"])


def drop_database() -> None:
    if database.cache_info().currsize:
        teardown_databases(database(), verbosity=0)


@cache
def static_files() -> None:
    """What every page names: hashed and compressed as on a running site."""
    call_command("collectstatic", interactive=False, verbosity=0)
