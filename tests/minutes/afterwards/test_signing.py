"""The signed record: its words stay; what is new is added."""

import pytest

from decisions.enums import SectionRole
from decisions.models import Decision
from minutes.afterwards.additions import NotAdded, add
from minutes.afterwards.signing import sign
from minutes.checks import Level, findings
from minutes.enums import Act
from minutes.models import ClosedPublication, LedgerEntry, SignedRecord
from minutes.publishing.publish import PublishStopped, publish
from tests.factories import make_item
from tests.minutes.acts import JUDGED, MINUTES, current, make_published

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def meeting():
    meeting = make_published()
    sign(meeting, None)
    return meeting


def stops(meeting):
    return [f.item_id for f in findings(meeting, MINUTES) if f.level == Level.STOP]


def test_signing_keeps_the_whole_record_once(meeting):
    first = SignedRecord.objects.get()
    sign(meeting, None)
    assert SignedRecord.objects.get() == first
    line = LedgerEntry.objects.get(action="sign")
    assert (line.edition, line.document_sha256) == ("closed", first.sha256)
    assert meeting.approved_at


def test_signed_text_that_was_changed_stops_publishing(meeting):
    item = meeting.items.get(number="1")
    Decision.objects.filter(item=item).update(html="<p>Afvist.</p>")
    assert stops(meeting) == [item.pk]
    with pytest.raises(PublishStopped):
        publish(meeting, MINUTES, None, "Rettet.", accepting=JUDGED)


def test_item_added_or_fact_changed_after_signing_stops(meeting):
    make_item(meeting, "Et nyt punkt", decided="Godkendt.")
    assert None in stops(meeting)


def test_closing_an_item_after_signing_changes_no_word(meeting):
    meeting.items.filter(number="1").update(closed=True, closed_reason="Personforhold", public_title="En sag")
    assert stops(meeting) == []


def test_addition_stands_last_under_the_item_and_the_rest_is_as_signed(client, meeting):
    before = current(meeting).read_document().items[0].blocks
    add(meeting.items.get(number="1"), "Ida Prøve, formand", "<p>Beløbet er 5 kr.</p>", "", None)
    publish(meeting, MINUTES, None, "En tilføjelse.", act=Act.ADDITION, accepting=JUDGED)
    blocks = current(meeting).read_document().items[0].blocks
    assert blocks[:-1] == before
    assert blocks[-1].role == SectionRole.ADDITION
    assert blocks[-1].heading.startswith("Tilføjelse til protokollen")
    assert "Beløbet er 5 kr." in client.get(meeting.get_absolute_url()).content.decode()
    assert current(meeting).act == Act.ADDITION


def test_addition_to_a_closed_item_is_public_in_its_public_words_alone(meeting):
    item = meeting.items.get(number="1")
    add(item, "Ida Prøve", "<p>Hemmelig.</p>", "<p>Offentlig.</p>", None)
    meeting.items.filter(pk=item.pk).update(closed=True, closed_reason="Personforhold", public_title="En sag")
    publish(meeting, MINUTES, None, "Lukket.", accepting=JUDGED)
    assert "Hemmelig" not in current(meeting).document
    assert "Offentlig." in current(meeting).document


@pytest.mark.parametrize(
    ("fields", "public"),
    [({"closed": True, "closed_reason": "Personforhold"}, True), ({"embargoed": True}, False)],
    ids=["closed", "embargoed"],
)
@pytest.mark.parametrize("item_closed", [False, True])
def test_addition_below_a_withheld_decision_tells_nothing_of_it(meeting, fields, public, item_closed):
    item = meeting.items.get(number="1")
    add(item, "Ida Prøve", "<p>Hemmelig.</p>", "<p>Offentlig.</p>", None)
    item.decisions.update(**fields)
    meeting.items.filter(pk=item.pk).update(
        closed=item_closed, closed_reason="Personforhold", public_title="En sag"
    )
    publish(meeting, MINUTES, None, "Tilføjet.", act=Act.ADDITION, accepting=JUDGED)
    assert "Hemmelig" not in current(meeting).document
    assert ("Offentlig." in current(meeting).document) == public
    assert "Hemmelig" in ClosedPublication.objects.order_by("-version").first().document


def test_addition_before_signing_or_without_words_is_refused():
    meeting = make_published()
    item = meeting.items.get(number="1")
    with pytest.raises(NotAdded):
        add(item, "Ida", "<p>Tekst</p>", "", None)
    sign(meeting, None)
    with pytest.raises(NotAdded):
        add(item, "Ida", "<p> </p>", "", None)
