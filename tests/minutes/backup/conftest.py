"""A site with a database of its own, that a test may destroy."""

from io import StringIO

import pytest
from django.core.management import call_command

from tests.worker.database import shared_database


@pytest.fixture
def db(django_db_setup, django_db_blocker, tmp_path):
    """In place of pytest-django's, which is one transaction."""
    with django_db_blocker.unblock(), shared_database(tmp_path) as name:
        yield name


@pytest.fixture
def place(tmp_path):
    return tmp_path / "backups"


@pytest.fixture
def run():
    """Runs a command and gives what it wrote."""

    def call(*words):
        out = StringIO()
        call_command(*map(str, words), stdout=out, stderr=out)
        return out.getvalue()

    return call
