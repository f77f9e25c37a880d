"""One council for all tests of a file: it takes twenty seconds to make."""

import io
from collections.abc import Iterator
from datetime import date

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

TODAY = date(2026, 3, 18)
FOLDERS = ("default", "published", "closed")


def folders_below(path, settings_storages):
    """The storages, with their files below `path`."""
    return {
        **settings_storages,
        **{name: {**settings_storages[name], "OPTIONS": {"location": path / name}} for name in FOLDERS},
    }


@pytest.fixture(scope="module")
def council(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[str]:
    """What the command printed; the database holds the council while the fixture lives."""
    from django.conf import settings

    printed = io.StringIO()
    storages = folders_below(tmp_path_factory.mktemp("council"), settings.STORAGES)
    with django_db_blocker.unblock(), override_settings(STORAGES=storages), transaction.atomic():
        call_command("demo", today=TODAY, stdout=printed)
        yield printed.getvalue()
        transaction.set_rollback(True)
