"""Personal data in files."""

import pytest

from committees.models import Job
from committees.queue import enqueue
from decisions.attachments import add_attachment
from decisions.models import Attachment, AttachmentPage, ItemAttachment
from minutes.checks import Level, findings
from minutes.checks.scanning import scan
from minutes.models import FileScan
from minutes.tasks import scan_file
from tests.decisions.attachments.files import text_pdf, upload
from tests.minutes.checks.meetings import AGENDA, MINUTES, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
NUMBER = "070761-4285"
HOLDS, REMOVED = "public_files_hold_no_cpr_number", "cpr_numbers_were_removed_from_files"


def attached(item, *pages, original=(), clean=(), public=True):
    """A public PDF with these pages and hidden entries."""
    attachment = Attachment.objects.create(
        title="Høringssvar",
        public=public,
        content_type="application/pdf",
        sha256="b" * 64,
        clean_file="x.pdf",
        clean_sha256="a" * 64,
        inspection={"clean": list(clean), "original": list(original)},
    )
    AttachmentPage.objects.bulk_create(
        AttachmentPage(attachment=attachment, number=number, text=text)
        for number, text in enumerate(pages, start=1)
    )
    ItemAttachment.objects.create(item=item, attachment=attachment)
    return attachment


def hidden(code, text, where="page:1"):
    return {"code": code, "where": where, "text": text}


def test_file_without_personal_data_gives_no_finding(meeting, item):
    attached(item, "Vi støtter planen.", clean=[hidden("bookmark", "Side 1")])
    assert said(meeting) == said(meeting, AGENDA) == []


def test_number_on_a_page_stops_with_page_and_words(meeting, item):
    attached(item, "Vi støtter planen.", f"Underskrevet af {NUMBER} i dag.", f"Og {NUMBER}.")
    assert said(meeting) == [(HOLDS, Level.STOP, item.pk, "attachments")]
    [finding] = findings(meeting, MINUTES)
    assert "(2): page 2, page 3" in finding.message
    assert NUMBER not in finding.message
    assert finding.excerpt.words == NUMBER
    assert finding.row_id == item.item_attachments.get().pk


def test_number_broken_by_the_end_of_a_page_stops(meeting, item):
    attached(item, "CPR 070761-", "4285 står her.")
    assert said(meeting) == [(HOLDS, Level.STOP, item.pk, "attachments")]


def test_number_hidden_in_the_clean_copy_stops(meeting, item):
    attached(item, "Plan", clean=[hidden("link_target", f"https://example.org/{NUMBER}")])
    assert (HOLDS, Level.STOP, item.pk, "attachments") in said(meeting)


def test_number_that_was_hidden_in_the_original_alone_is_told_as_removed(meeting, item):
    attached(item, "Plan", original=[hidden("comment", f"Husk {NUMBER}")])
    assert said(meeting) == [(REMOVED, Level.ADVICE, item.pk, "attachments")]
    assert "comments" in findings(meeting, MINUTES)[0].message


def test_file_that_stays_inside_is_not_looked_into(meeting, item):
    attached(item, NUMBER, public=False)
    assert said(meeting) == []
    assert not FileScan.objects.exists()


def test_contacts_and_sensitive_names_are_to_be_judged_once_a_file(meeting, item):
    attached(item, "bo@privat.example og eva@privat.example", "Jens Madsen er indlagt med en depression.")
    assert said(meeting) == [
        ("contacts_in_files_are_the_councils_own", Level.JUDGE, item.pk, "attachments"),
        ("names_in_files_stand_apart_from_sensitive_matters", Level.JUDGE, item.pk, "attachments"),
    ]


def test_scan_is_kept_without_the_number_and_not_made_twice(meeting, item):
    attachment = attached(item, f"Se {NUMBER}.")
    assert said(meeting)[0][0] == HOLDS
    assert NUMBER not in str(FileScan.objects.values().get())
    AttachmentPage.objects.filter(attachment=attachment).update(text="Rettet.")
    assert said(meeting)[0][0] == HOLDS
    FileScan.objects.update(rules="andre")
    assert said(meeting) == []


def test_file_is_scanned_anew_when_more_of_its_pages_are_read(meeting, item):
    attachment = attached(item, "Plan")
    assert said(meeting) == []
    AttachmentPage.objects.create(attachment=attachment, number=2, text=NUMBER)
    assert said(meeting) == [(HOLDS, Level.STOP, item.pk, "attachments")]
    assert FileScan.objects.count() == 1


def test_scan_of_many_numbers_is_bounded(meeting, item):
    attachment = attached(item, "\n".join(f"CPR 070761-{4000 + n}" for n in range(578)))
    assert len(scan(attachment)) == 100


def test_file_is_read_ahead_when_it_is_added(meeting, item):
    attachment = add_attachment(upload(text_pdf(f"Underskrevet af {NUMBER}")), "Svar", None, public=True)
    ItemAttachment.objects.create(item=item, attachment=attachment)
    scan_file(Job.objects.get(kind="minutes.scan_file", key=str(attachment.pk)).pk)
    assert FileScan.objects.get().clean_sha256 == attachment.clean_sha256
    assert said(meeting) == [(HOLDS, Level.STOP, item.pk, "attachments")]
    assert findings(meeting, MINUTES)[0].excerpt.words == NUMBER


def test_file_gone_before_it_is_read_is_no_error(db):
    job = enqueue("minutes.scan_file", "1")
    scan_file(job.pk)
    job.refresh_from_db()
    assert job.state == "done"
