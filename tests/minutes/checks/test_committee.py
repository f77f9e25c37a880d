"""The committee's publishing rules."""

import pytest

from committees.meetings import cancel
from committees.models import Committee
from minutes.checks import Level
from tests.factories import make_committee
from tests.minutes.checks.meetings import AGENDA, MINUTES, decided_item, held_meeting, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize(("kind", "field"), [(AGENDA, "publishes_agenda"), (MINUTES, "publishes_minutes")])
def test_committee_that_does_not_publish_stops_that_document_alone(kind, field):
    meeting = held_meeting(make_committee(**{field: False}))
    decided_item(meeting)
    assert said(meeting, kind) == [("committee_publishes", Level.STOP, None, None)]
    assert said(meeting, MINUTES if kind == AGENDA else AGENDA) == []


def test_cancelled_meeting_stops(meeting):
    cancel(meeting, None)
    meeting.refresh_from_db()
    assert said(meeting) == [("committee_publishes", Level.STOP, None, None)]


def test_ground_of_blanks_is_to_be_judged(meeting):
    Committee.objects.update(publishing_ground="  ")
    meeting.committee.refresh_from_db()
    assert said(meeting) == [("publishing_rests_on_a_ground", Level.JUDGE, None, None)]
