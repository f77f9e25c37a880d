import pytest

from committees.enums import JobState
from committees.models import Job
from decisions.attachments import add_attachment, conversion, converting, published_name
from decisions.attachments.conversion import CONVERT, copy_state, is_converting
from decisions.models import Attachment, BarredFile
from decisions.tasks import convert_attachment
from tests.decisions.attachments.corpus.spreadsheets import hidden_sheet
from tests.decisions.attachments.files import text_pdf, upload
from tests.decisions.attachments.libreoffice import needs_libreoffice
from tests.factories import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A stand-in for LibreOffice at the edge of the process: copies a PDF to where it was told."""
    program = tmp_path / "bin" / converting.PROGRAM
    program.parent.mkdir()
    (tmp_path / "made.pdf").write_bytes(text_pdf("Budget"))
    program.write_text(
        '#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\n'
        f'cp {tmp_path}/made.pdf "$2/$(basename "$3" | sed s/[.].*//).pdf"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    return tmp_path / "made.pdf"


def added(**more) -> tuple[Attachment, Job]:
    row = add_attachment(upload(hidden_sheet(), "Budget.xlsx"), "Budget", make_user(), **more)
    return row, Job.objects.get(kind=CONVERT, key=str(row.pk))


def test_add_attachment_of_an_office_file_queues_its_conversion(installed):
    row, job = added(public=True)
    assert (job.state, row.clean_file.name, row.is_inspected) == (JobState.QUEUED, "", False)
    assert [entry["code"] for entry in row.hidden_in_original] == ["hidden_sheet"]
    assert is_converting(row)
    assert copy_state(row) == "Filen omdannes til PDF."


def test_convert_attachment_gives_the_clean_copy_and_its_texts(installed):
    row, job = added()
    convert_attachment(job.pk)
    row.refresh_from_db()
    job.refresh_from_db()
    assert (job.state, job.progress) == (JobState.DONE, 100)
    assert row.clean_file.name.endswith(".pdf")
    assert (row.pages, row.content_type.rsplit(".")[-1], row.clean_content_type) == (
        1,
        "sheet",
        "application/pdf",
    )
    assert published_name(row) == "budget.pdf"
    assert list(row.page_texts.values_list("number", "text")) == [(1, "Budget")]
    assert (row.hidden_in_clean, row.is_inspected) == ([], True)
    assert [entry["code"] for entry in row.hidden_in_original] == ["hidden_sheet"]
    assert copy_state(row) == "Klar."


def test_convert_attachment_twice_changes_nothing(installed):
    row, job = added()
    convert_attachment(job.pk)
    first = Attachment.objects.get(pk=row.pk).clean_file.name
    conversion.convert_attachment(job)
    assert Attachment.objects.get(pk=row.pk).clean_file.name == first
    assert row.page_texts.count() == 1


def test_convert_attachment_that_is_gone_does_nothing(installed):
    row, job = added()
    row.delete()
    convert_attachment(job.pk)
    job.refresh_from_db()
    assert job.state == JobState.DONE


def test_convert_attachment_that_cannot_be_made_tells_why(installed):
    row, job = added()
    installed.write_bytes(b"%PDF-1.7 nonsense %%EOF")
    convert_attachment(job.pk)
    job.refresh_from_db()
    row.refresh_from_db()
    assert (job.state, row.clean_file.name) == (JobState.FAILED, "")
    assert "PDF" in job.error
    assert copy_state(row) == job.error
    assert not is_converting(row)


def test_convert_attachment_to_a_barred_copy_is_refused(installed):
    _row, job = added()
    convert_attachment(job.pk)
    BarredFile.objects.create(sha256=Attachment.objects.get().clean_sha256)
    _other, again = added()
    convert_attachment(again.pk)
    again.refresh_from_db()
    assert again.state == JobState.FAILED
    assert "trukket tilbage" in again.error


def test_copy_state_without_libreoffice_says_what_to_do(monkeypatch):
    monkeypatch.setenv("PATH", "")
    row = add_attachment(upload(hidden_sheet(), "Budget.xlsx"), "Budget", None)
    assert not Job.objects.exists()
    assert copy_state(row) == "Gem filen som PDF, og tilføj den."


@needs_libreoffice
def test_convert_attachment_with_libreoffice_itself():
    row, job = added()
    convert_attachment(job.pk)
    row.refresh_from_db()
    assert "Skoler" in row.page_texts.get().text
    assert {entry["code"] for entry in row.hidden_in_clean} <= {"bookmark"}
