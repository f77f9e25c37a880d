"""Withdrawing one item or one file: a new version without it, and every version that showed it gone."""

import pytest
from django.core.files.storage import storages

from decisions.models import AgendaItem, Attachment, BarredFile, RegisterEntry, Section
from minutes.afterwards.withdraw import NothingPublished
from minutes.afterwards.withdraw_part import withdraw_file, withdraw_item
from minutes.enums import Act, Cause
from minutes.models import ClosedPublication, LedgerEntry, PublishedFile, Withdrawal
from minutes.publishing.publish import publish
from tests.minutes.acts import AGENDA, JUDGED, MINUTES, current, make_published, versions

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.public]
REASON = "Navne på borgere"


@pytest.fixture
def meeting():
    return make_published()


def text(client, address):
    response = client.get(address)
    body = response.getvalue() if response.streaming else response.content
    return response.status_code, body.decode("utf-8", "replace")


def test_item_is_gone_from_every_version_and_its_number_stays(client, meeting):
    publish(meeting, MINUTES, None, "En stavefejl er rettet.", accepting=JUDGED)
    withdraw_item(meeting, "2", None, REASON, Cause.PERSONAL_DATA)
    assert versions(meeting) == [3]
    assert versions(meeting, AGENDA) == [2]
    assert current(meeting).act == Act.CUT
    assert [item.title for item in current(meeting).read_document().items] == [
        "Ny legeplads",
        "Trukket tilbage",
    ]
    base = meeting.get_absolute_url()
    for gone in ("referat/v1/", "referat/v2/", "referat/v1.pdf", "dagsorden/v1/", "punkt/2/"):
        assert client.get(base + gone).status_code == 410, gone
    for page in (
        base,
        f"{base}referat/",
        f"{base}dagsorden/",
        f"{base}referat.json",
        "/beslutninger.json",
        "/",
    ):
        status, body = text(client, page)
        assert status == 200
        assert "havnen" not in body, page


def test_item_leaves_the_register_and_stays_in_the_record(meeting):
    withdraw_item(meeting, "2", None, REASON, Cause.SECRECY)
    assert [entry.number for entry in RegisterEntry.objects.filter(meeting=meeting)] == ["1"]
    titles = [item.title for item in ClosedPublication.objects.get(kind=MINUTES).read_document().items]
    assert titles == ["Ny legeplads", "Støj fra havnen"]


def test_withdrawn_item_stays_away_at_the_next_publishing(meeting):
    withdraw_item(meeting, "2", None, REASON, Cause.PERSONAL_DATA)
    publish(meeting, MINUTES, None, "Rettet.", accepting=JUDGED)
    assert "havnen" not in current(meeting).document
    assert RegisterEntry.objects.filter(meeting=meeting).count() == 1


def test_what_is_being_written_does_not_slip_out_with_a_withdrawal(meeting):
    Section.objects.filter(item__meeting=meeting, item__number="1").update(html="<p>Halvfærdig.</p>")
    withdraw_item(meeting, "2", None, REASON, Cause.PERSONAL_DATA)
    assert "Halvfærdig" not in current(meeting).document


def test_file_is_gone_its_bytes_too_and_cannot_come_back(client, meeting, django_capture_on_commit_callbacks):
    row = PublishedFile.objects.filter(publication__meeting=meeting).first()
    address = next(link.address for link in current(meeting).read_envelope().files)
    assert text(client, address)[0] == 200
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_file(meeting, "ab" * 32, None, REASON, Cause.PERSONAL_DATA)
    assert not PublishedFile.objects.exists()
    assert not storages["published"].exists(row.file.name)
    assert client.get(address).status_code == 410
    assert set(BarredFile.objects.values_list("sha256", flat=True)) == {"ab" * 32, "cd" * 32}
    assert not Attachment.objects.get().public
    assert "Støjrapport" not in current(meeting).document
    assert current(meeting).read_envelope().files == ()


def test_file_of_two_meetings_leaves_both(meeting):
    other = make_published()
    withdraw_file(meeting, "ab" * 32, None, REASON, Cause.PERSONAL_DATA)
    assert not PublishedFile.objects.exists()
    assert versions(other) == [2]


def test_other_files_and_items_stay_as_they_are(client, meeting):
    before = current(meeting).read_document().items[0]
    withdraw_item(meeting, "2", None, REASON, Cause.PERSONAL_DATA)
    assert current(meeting).read_document().items[0] == before
    assert client.get(f"{meeting.get_absolute_url()}punkt/1/").status_code == 200


def test_sheet_tells_exposure_and_addresses(meeting):
    first = current(meeting).published_at
    sheets = withdraw_item(meeting, "2", None, REASON, Cause.PERSONAL_DATA)
    sheet = next(sheet for sheet in sheets if sheet.kind == MINUTES)
    assert (sheet.exposed_from, sheet.number, sheet.versions) == (first, "2", [1])
    assert (sheet.report_by - sheet.at).total_seconds() == 72 * 3600
    assert f"{meeting.get_absolute_url()}punkt/2/" in sheet.addresses
    assert "havnen" not in " ".join(sheet.addresses)


def test_ledger_tells_every_withdrawn_version(meeting):
    withdraw_item(meeting, "2", None, REASON, Cause.PERSONAL_DATA)
    lines = LedgerEntry.objects.filter(meeting=meeting, kind=MINUTES, edition="public").order_by("sequence")
    assert [(line.action, line.version) for line in lines] == [
        ("publish", 1),
        ("publish", 2),
        ("withdraw", 1),
    ]


def test_item_nobody_published_is_refused(meeting):
    with pytest.raises(NothingPublished):
        withdraw_item(meeting, "9", None, REASON, Cause.MISTAKE)
    assert not Withdrawal.objects.exists()
    assert not AgendaItem.objects.filter(web_withdrawn_at__isnull=False).exists()
