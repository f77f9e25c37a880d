"""Words of closed items in the public part."""

import pytest

from decisions.models import Decision, RegisterEntry, Section
from minutes.checks import Level, findings
from tests.factories import make_meeting
from tests.minutes.checks.meetings import MINUTES, closed_item

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def told(meeting, public):
    Section.objects.filter(item=meeting.items.first()).update(html=f"<p>{public}</p>")
    found = [finding for finding in findings(meeting, MINUTES) if finding.code == "closed_words_stay_closed"]
    assert {finding.level for finding in found} <= {Level.JUDGE}
    return [finding.excerpt.words for finding in found]


@pytest.fixture
def closed(meeting):
    item = closed_item(meeting, "Opsigelse af forpagter")
    text = "Karl Overgaard har ikke betalt for matrikel 17cx ved Sønderlund."
    Section.objects.filter(item=item).update(html=f"<p>{text}</p>")
    return item


def test_names_and_unusual_words_are_to_be_judged_once(meeting, closed):
    public = "Overgaard talte om stien ved Sønderlund. Grunden 17cx sælges. Sønderlund er smuk."
    assert told(meeting, public) == ["Overgaard", "Sønderlund", "17cx"]


def test_everyday_words_are_no_trace(meeting, closed):
    assert told(meeting, "Kommunen har betalt for mødet, og udvalget skal drøfte det.") == []


def test_what_the_council_often_writes_is_no_trace(meeting, closed):
    RegisterEntry.objects.create(
        committee=meeting.committee,
        meeting=make_meeting(),
        position=1,
        date=meeting.date,
        number="1",
        title="Matrikel",
        full_text="En matrikel og Overgaard, nr. 17cx",
        address="/x/",
        version=1,
    )
    assert told(meeting, "En matrikel, Overgaard og 17cx.") == ["Overgaard", "17cx"]


def test_members_names_are_no_trace(meeting, closed):
    meeting.attendances.update(name="Karl Overgaard")
    assert told(meeting, "Overgaard talte.") == []


def test_own_public_words_are_asked_about_for_names_alone(meeting, closed):
    Decision.objects.filter(item=closed).delete()
    meeting.items.filter(pk=closed.pk).update(public_title="Aftale med Karl Overgaard")
    assert told(meeting, "Andet.") == ["Karl Overgaard"]
