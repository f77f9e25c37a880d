import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import celery
import pytest
import redis
from django.db import connection

from tests.worker.database import shared_database
from tests.worker.redis_server import RedisServer
from tests.worker.site import Site, celery_by_settings


@pytest.fixture
def db(django_db_setup, django_db_blocker, tmp_path):
    """In place of pytest-django's, whose transaction no other process sees; gives the database's name."""
    with django_db_blocker.unblock(), shared_database(tmp_path) as name:
        yield name


@pytest.fixture
def open_site(db, tmp_path, monkeypatch):
    """Opens a site whose jobs go through the broker of the URL, or through files where it is empty."""

    @contextmanager
    def open_with(redis_url: str) -> Iterator[Site]:
        environment = _environment(tmp_path, db, redis_url)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        site = Site(tmp_path, environment)
        own = celery.current_app._get_current_object()
        celery_by_settings().set_current()
        try:
            yield site
        finally:
            site.stop()
            celery.current_app.close()
            own.set_current()

    return open_with


@pytest.fixture
def site(open_site):
    """Jobs go through the Redis the environment names, else through files."""
    redis_url = os.environ.get("REDIS_URL", "")
    with open_site(redis_url) as site:
        yield site
    if redis_url:
        _forget_queue(redis_url, site.environment["JOB_QUEUE"])


@pytest.fixture
def site_on_files(open_site):
    with open_site("") as site:
        yield site


@pytest.fixture
def redis_server(tmp_path):
    """Not started yet."""
    server = RedisServer(tmp_path)
    yield server
    server.stop()


@pytest.fixture
def site_on_redis(open_site, redis_server):
    """Jobs go through the test's own Redis."""
    with open_site(redis_server.url) as site:
        yield site


def _forget_queue(redis_url: str, queue: str) -> None:
    with redis.Redis.from_url(redis_url) as client:
        for key in client.scan_iter(f"*{queue}*"):
            client.delete(key)


def _environment(folder: Path, database: str, redis_url: str) -> dict[str, str]:
    """Short leases and frequent sweeps, so that no test waits a minute; a queue nobody else reads."""
    url = ""
    if connection.vendor == "postgresql":
        url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{database}").geturl()
    return {
        "VAR_DIR": str(folder),
        "DATABASE_URL": url,
        "REDIS_URL": redis_url,
        "SECRET_KEY": "only-for-tests",
        "JOB_QUEUE": f"test-{uuid.uuid4()}",
        "JOB_LEASE_SECONDS": "3",
        "JOB_SWEEP_SECONDS": "1",
    }
