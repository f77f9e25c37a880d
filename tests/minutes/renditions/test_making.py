"""Files made of what is published: each once, kept with its proof, and gone with what it was made of."""

import hashlib
import io
import zipfile

import pytest
from django.core.files.storage import storages
from pyhanko.pdf_utils.reader import PdfFileReader
from pypdf import PdfReader

from committees.enums import JobState
from committees.jobs import run
from committees.models import Alarm, Job, Organisation
from minutes.afterwards.withdraw import withdraw
from minutes.afterwards.withdraw_part import withdraw_item
from minutes.editions import PUBLIC
from minutes.enums import Cause, DocumentKind, LedgerAction, RenditionForm
from minutes.models import LedgerEntry, Proof, Publication, Rendition, YearlyRegister
from minutes.pdf.errors import PdfError
from minutes.print_again import make_again
from minutes.renditions import makers
from minutes.renditions.making import make_public_renditions
from minutes.renditions.state import printing
from minutes.verification import problems
from tests.minutes.pdf.sealing.certificates import PASSWORD, write_seal
from tests.minutes.renditions.house import make_house, put_out, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def publication():
    publication = put_out(make_house())
    work()
    return publication


def parts(**wanted):
    return sorted(Rendition.objects.filter(**wanted).values_list("form", "part"))


def data_of(row):
    with storages["published"].open(row.file.name) as file:
        return file.read()


def test_every_form_of_published_minutes_is_made(publication):
    assert parts() == sorted(
        [("word", ""), ("decisions", ""), ("plain", ""), ("packet", "1")]
        + [(form, number) for form in ("extract", "extract_word") for number in "123"]
    )
    job = Job.objects.get(kind=PUBLIC.renditions_task)
    assert (job.state, job.progress, job.error) == (JobState.DONE, 100, "")


@pytest.mark.database
def test_each_file_is_what_its_row_its_proof_and_the_ledger_say(publication):
    lines = set(LedgerEntry.objects.filter(action=LedgerAction.RENDER).values_list("pdf_sha256", flat=True))
    for row in Rendition.objects.all():
        data = data_of(row)
        assert hashlib.sha256(data).hexdigest() == row.sha256
        assert (len(data), row.sha256 in lines) == (row.size, True)
        proof = Proof.objects.get(pdf_sha256=row.sha256)
        assert (proof.form, proof.part, proof.publication) == (row.form, row.part, publication)
        if row.pages is None:
            assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
        else:
            assert len(PdfReader(io.BytesIO(data)).pages) == row.pages


def test_extract_of_a_closed_item_shows_what_the_public_edition_does(publication):
    row = Rendition.objects.get(form=RenditionForm.EXTRACT, part="3")
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(data_of(row))).pages)
    assert "Køb af ejendom" in text
    assert "Hemmelig" not in text
    assert "legeplads" not in text


def test_agenda_has_neither_decision_list_nor_signatures():
    put_out(make_house(), DocumentKind.AGENDA)
    work()
    assert {form for form, _part in parts()} == {"word", "plain", "packet", "extract", "extract_word"}


def test_part_of_a_packet_above_the_limit_is_kept_and_told(settings):
    settings.PACKET_MOST_BYTES = 5_000  # the document alone is larger
    publication = put_out(make_house())
    work()
    [row] = Rendition.objects.filter(form="packet")
    assert row.size > settings.PACKET_MOST_BYTES
    job = Job.objects.get(kind=PUBLIC.renditions_task)
    assert job.state == JobState.DONE
    assert job.report.startswith("Pakke med bilag 1: ")
    assert job.report.endswith("en del bør fylde.")
    assert job.report in printing(publication).report


def test_packet_within_the_limit_is_not_spoken_of(publication):
    assert Job.objects.get(kind=PUBLIC.renditions_task).report == ""


def test_making_again_makes_nothing_twice(publication):
    before = set(Rendition.objects.values_list("pk", "sha256"))
    lines = LedgerEntry.objects.count()
    Job.objects.filter(kind=PUBLIC.renditions_task).update(state="queued", attempt=0)
    work()
    assert set(Rendition.objects.values_list("pk", "sha256")) == before
    assert LedgerEntry.objects.count() == lines


def test_work_that_was_broken_off_goes_on_where_it_was(publication, monkeypatch):
    Rendition.objects.filter(form="extract", part="2").delete()
    made = []
    monkeypatch.setitem(
        makers.MAKERS, RenditionForm.EXTRACT,
        lambda source, number: made.append(number) or makers._extract(source, number),
    )  # fmt: skip
    Job.objects.filter(kind=PUBLIC.renditions_task).update(state="queued", attempt=0)
    work()
    assert made == ["2"]
    assert ("extract", "2") in parts()


def test_one_file_that_cannot_be_made_does_not_stop_the_others(monkeypatch):
    def broken(source, number):
        if number == "2":
            raise PdfError("Punkt 2 har for mange rækker.")
        return makers._extract(source, number)

    monkeypatch.setitem(makers.MAKERS, RenditionForm.EXTRACT, broken)
    put_out(make_house())
    work()
    assert ("extract", "2") not in parts()
    assert {("extract", "1"), ("extract", "3"), ("packet", "1")} <= set(parts())
    job = Job.objects.get(kind=PUBLIC.renditions_task)
    assert job.state == JobState.FAILED
    assert job.error == "Punkt 2 som PDF: Punkt 2 har for mange rækker."
    assert Alarm.objects.count() == 1


def test_new_version_has_files_of_its_own_and_the_old_ones_go(
    publication, django_capture_on_commit_callbacks
):
    old = {row.sha256: row.file.name for row in Rendition.objects.all()}
    new = put_out(publication.meeting, note="Rettet.")
    assert set(Rendition.objects.values_list("publication", flat=True)) == {publication.pk}
    with django_capture_on_commit_callbacks(execute=True):
        work()
    assert set(Rendition.objects.values_list("publication", flat=True)) == {new.pk}
    assert Publication.objects.filter(pdf__isnull=False).count() == 2
    kept = set(Rendition.objects.values_list("file", flat=True))
    for sha256, name in old.items():
        assert storages["published"].exists(name) == (name in kept)
        assert Proof.objects.filter(pdf_sha256=sha256).exists()
    assert list(problems()) == []


@pytest.mark.database
def test_withdrawal_takes_rows_and_bytes(publication, django_capture_on_commit_callbacks):
    names = list(Rendition.objects.values_list("file", flat=True))
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(publication.meeting, DocumentKind.MINUTES, None, "Personoplysninger")
    assert not Rendition.objects.exists()
    assert [name for name in names if storages["published"].exists(name)] == []
    assert not Proof.objects.filter(withdrawn_at=None).exists()
    work()
    assert not Rendition.objects.exists()
    assert list(problems()) == []


def test_withdrawn_item_is_in_no_file_any_more(publication, django_capture_on_commit_callbacks):
    names = list(Rendition.objects.values_list("file", flat=True))
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_item(publication.meeting, "1", None, "Navne", Cause.PERSONAL_DATA)
    assert [name for name in names if storages["published"].exists(name)] == []
    work()
    assert {part for form, part in parts() if form in ("extract", "extract_word")} == {"2", "3"}
    for row in Rendition.objects.exclude(pages=None):
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(data_of(row))).pages)
        assert "legeplads" not in text


def test_every_file_kept_changes_the_public_revision(publication):
    before = Organisation.objects.get().public_revision
    Rendition.objects.filter(form="word").delete()
    Job.objects.filter(kind=PUBLIC.renditions_task).update(state="queued", attempt=0)
    work()
    assert Organisation.objects.get().public_revision == before + 1


@pytest.mark.database
def test_changed_byte_of_any_file_is_found(publication):
    names = sorted(set(Rendition.objects.values_list("file", flat=True)))
    for name in names:
        path = storages["published"].path(name)
        with open(path, "rb") as file:
            data = bytearray(file.read())
        data[len(data) // 2] ^= 1
        with open(path, "wb") as file:
            file.write(data)
    found = list(problems())
    assert len(found) == len(names)
    assert all(any(name in sentence for sentence in found) for name in names)


def test_row_that_stands_in_no_line_of_the_ledger_is_found(publication):
    row = Rendition.objects.get(form="word")
    name = storages["published"].save("aa/x.docx", io.BytesIO(b"x"))
    Rendition.objects.filter(pk=row.pk).update(file=name, sha256=hashlib.sha256(b"x").hexdigest())
    [problem] = problems()
    assert name in problem


def test_derived_files_are_sealed_and_ask_no_time_stamp_service(publication, settings, tmp_path):
    """Only the whole document asks: here nobody answers, and all but it is made again."""
    settings.SEAL_PKCS12, settings.SEAL_PASSWORD = str(write_seal(tmp_path)), PASSWORD
    settings.SEAL_TIMESTAMP_URL = "http://127.0.0.1:9/"
    YearlyRegister.objects.all().delete()
    Rendition.objects.all().delete()
    make_again()
    work()
    rows = [*Rendition.objects.exclude(pages=None), YearlyRegister.objects.get()]
    assert {row.form for row in rows[:-1]} == {"extract", "decisions", "plain", "packet"}
    for row in rows:
        [seal] = PdfFileReader(io.BytesIO(data_of(row))).embedded_signatures
        assert not seal.signer_info["unsigned_attrs"].native


@pytest.mark.database
def test_long_work_is_left_to_a_next_job_that_goes_on(settings):
    settings.JOB_SECONDS = 0
    put_out(make_house())
    work(PUBLIC.render_task)
    job = Job.objects.get(kind=PUBLIC.renditions_task)
    made = []
    while job.state == JobState.QUEUED:
        run(job.pk, make_public_renditions)
        job.refresh_from_db()
        made.append(Rendition.objects.count())
    assert made == list(range(1, 11))
    assert job.state == JobState.DONE


def test_addresses_of_what_was_withdrawn_answer_410(publication, client):
    address = publication.meeting.get_absolute_url()
    put_out(publication.meeting, DocumentKind.AGENDA)
    withdraw_item(publication.meeting, "1", None, "Navne", Cause.PERSONAL_DATA)
    withdraw(publication.meeting, DocumentKind.MINUTES, None, "Fejl")
    gone = ("punkt/1.pdf", "punkt/1.docx", "referat.docx", "referat-uden-filer.pdf", "beslutninger.pdf")
    assert {end: client.get(address + end).status_code for end in gone} == dict.fromkeys(gone, 410)
    assert client.get(f"{address}dagsorden.docx").status_code == 503
    assert client.get(f"{address}punkt/2.pdf").status_code == 503
    withdraw(publication.meeting, DocumentKind.AGENDA, None, "Fejl")
    assert client.get(f"{address}pakke.pdf").status_code == 410
