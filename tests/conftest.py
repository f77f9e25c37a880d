"""What every test stands on: folders of its own, and undefined template variables that fail."""

from pathlib import Path

import pytest
from celery import current_app
from django.utils import translation

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def pytest_configure(config):
    """Messages go nowhere but memory; the tests of real workers name their own broker."""
    current_app.conf.broker_url = "memory://"


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path):
    """Files go to a folder that leaves with the test; static files are served without a manifest."""
    for name in ("default", "published", "closed", "proof"):
        settings.STORAGES[name]["OPTIONS"] = {"location": tmp_path / name, "base_url": None}
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def _own_language():
    """The language that a request or a command left behind is not the next test's."""
    yield
    translation.deactivate()


@pytest.fixture(autouse=True)
def _quick_passwords(settings):
    """A second of hashing for each log-in is right for people, not for tests."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def seeds() -> list[Path]:
    """The five real minutes; they are real people's documents and stay outside the project."""
    if not SEEDS.is_dir():
        pytest.skip("the real minutes are not beside the project (../shared/seeds)")
    return sorted(SEEDS.glob("*.txt"))
