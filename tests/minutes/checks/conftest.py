import pytest
from django.utils.translation import override

from tests.minutes.checks.meetings import decided_item, held_meeting


@pytest.fixture
def meeting(db):
    """A held meeting with one open, decided item: no check has anything to say."""
    meeting = held_meeting()
    decided_item(meeting)
    return meeting


@pytest.fixture
def item(meeting):
    return meeting.items.get()


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield
