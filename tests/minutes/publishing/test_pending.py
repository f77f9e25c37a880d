"""What would change for citizens now."""

import pytest

from minutes.difference import Change
from minutes.enums import DocumentKind
from minutes.publishing.pending import pending
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting

pytestmark = pytest.mark.django_db
MINUTES = DocumentKind.MINUTES


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny skole", decided="Godkendt.")
    return meeting


def test_nothing_is_pending_while_nothing_is_out(meeting):
    publish(meeting, DocumentKind.AGENDA, None)
    assert pending(meeting, MINUTES) is None


def test_unchanged_records_change_nothing(meeting):
    publish(meeting, MINUTES, None)
    found = pending(meeting, MINUTES)
    assert found is not None
    assert not found.difference


def test_changed_word_is_told_against_the_current_version(meeting):
    publish(meeting, MINUTES, None)
    meeting.items.get().decisions.update(html="<p>Afvist.</p>")
    found = pending(meeting, MINUTES)
    assert found is not None
    assert found.current.version == 1
    assert (found.difference.words(Change.ADDED), found.difference.words(Change.REMOVED)) == (1, 1)


def test_change_of_a_closed_text_is_none_for_citizens(meeting):
    row = make_item(
        meeting, "Salg af grund", decided="Solgt.", closed=True, closed_reason="Bud", public_title="Salg",
        public_decision="<p>Grunden er solgt.</p>",
    )  # fmt: skip
    publish(meeting, MINUTES, None)
    row.decisions.update(html="<p>Solgt til en anden.</p>")
    found = pending(meeting, MINUTES)
    assert found is not None
    assert not found.difference
