import pytest

from committees.models import Meeting
from decisions.models import RegisterEntry
from minutes.afterwards.withdraw import NothingPublished, withdraw
from minutes.enums import DocumentKind, LedgerAction
from minutes.models import ClosedPublication, LedgerEntry, Publication, Tombstone
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
AGENDA, MINUTES = DocumentKind.AGENDA, DocumentKind.MINUTES


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    return meeting


def test_withdraw_takes_every_version_and_leaves_tombstone_and_ledger(meeting):
    for _version in range(2):
        publish(meeting, MINUTES, None)
    withdraw(meeting, MINUTES, None, "Personoplysninger i punkt 1")
    assert not Publication.objects.exists()
    assert not RegisterEntry.objects.exists()
    assert [t.address for t in Tombstone.objects.all()] == [meeting.get_absolute_url()]
    lines = LedgerEntry.objects.filter(action=LedgerAction.WITHDRAW)
    assert sorted(lines.values_list("edition", "version")) == [("public", 1), ("public", 2)]
    assert Meeting.objects.get().minutes_published_at is None


def test_withdraw_keeps_the_closed_record(meeting):
    publish(meeting, MINUTES, None)
    withdraw(meeting, MINUTES, None, "")
    assert ClosedPublication.objects.count() == 1


def test_withdrawing_the_minutes_leaves_the_agenda(meeting):
    publish(meeting, AGENDA, None)
    publish(meeting, MINUTES, None)
    withdraw(meeting, MINUTES, None, "")
    address = meeting.get_absolute_url()
    ends = [
        "beslutninger.pdf", "referat-uden-filer.pdf", "referat.docx", "referat.json", "referat.pdf",
        "referat/",
    ]  # fmt: skip
    assert sorted(t.address for t in Tombstone.objects.all()) == [f"{address}{end}" for end in ends]
    assert [p.kind for p in Publication.objects.all()] == [AGENDA]


def test_version_after_a_withdrawal_is_a_new_number(meeting):
    publish(meeting, MINUTES, None)
    withdraw(meeting, MINUTES, None, "")
    assert publish(meeting, MINUTES, None).version == 2


def test_withdrawing_nothing_says_so(meeting):
    with pytest.raises(NothingPublished):
        withdraw(meeting, MINUTES, None, "")
