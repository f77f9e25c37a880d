"""What stays behind a PDF: bytes, row, ledger line and proof, in one transaction, once."""

import hashlib
from dataclasses import replace
from functools import partial

import pytest
from django.core.files.storage import storages

from committees.enums import JobState
from committees.jobs import ATTEMPTS, advance, run
from committees.models import Alarm, Job, Organisation
from committees.queue import enqueue
from minutes.afterwards.withdraw import withdraw
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import DocumentKind, LedgerAction
from minutes.ledger import entry_hash
from minutes.models import ClosedPublication, LedgerEntry, Proof, RenderedPdf
from minutes.pdf import gate
from minutes.publishing.publish import publish
from minutes.render import render_publication
from minutes.renditions.state import printing
from tests.factories import make_item, make_meeting
from tests.minutes.pdf import examples
from tests.minutes.pdf.sealing.certificates import PASSWORD, time_stamp_service, write_seal
from tests.minutes.public.published import make_harbour_meeting, make_organisation, put_up

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CODE = "RM99XAPK6D3S"


@pytest.fixture
def publication():
    make_organisation()
    envelope = replace(examples.full_envelope(), code=CODE)
    return put_up(make_harbour_meeting(), cover=envelope, version=2)


def render(publication, tables=PUBLIC):
    """The job as a worker does it; returns its row."""
    job = enqueue(tables.render_task, str(publication.pk))
    run(job.pk, partial(render_publication, tables=tables))
    return Job.objects.get(pk=job.pk)


def test_render_stores_the_pdf_with_its_proof(publication):
    revision = Organisation.objects.get().public_revision
    assert render(publication).state == JobState.DONE
    pdf, proof = RenderedPdf.objects.get(), Proof.objects.get()
    with storages["published"].open(pdf.file.name) as file:
        assert hashlib.sha256(file.read()).hexdigest() == pdf.sha256 == proof.pdf_sha256
    assert (proof.code, proof.kind, proof.version) == (CODE, "minutes", 2)
    assert (proof.publication, proof.withdrawn_at) == (publication, None)
    assert Organisation.objects.get().public_revision == revision + 1


def test_render_writes_the_hash_into_the_ledger(publication):
    render(publication)
    line = LedgerEntry.objects.get(action=LedgerAction.RENDER)
    assert line.pdf_sha256 == RenderedPdf.objects.get().sha256
    assert (line.edition, line.meeting, line.kind, line.version) == (
        "public", publication.meeting, "minutes", 2,
    )  # fmt: skip
    assert line.document_sha256 == publication.sha256
    assert line.hash == entry_hash(line)
    line.pdf_sha256 = "ab" * 32
    assert line.hash != entry_hash(line)


def test_rendering_twice_changes_nothing(publication):
    render(publication)
    render(publication)
    assert RenderedPdf.objects.count() == Proof.objects.count() == 1
    assert LedgerEntry.objects.filter(action=LedgerAction.RENDER).count() == 1


def test_closed_edition_goes_to_its_own_chain_and_to_no_proof():
    make_organisation()
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    publish(meeting, DocumentKind.MINUTES, None)
    render(ClosedPublication.objects.get(), CLOSED)
    line = LedgerEntry.objects.get(action=LedgerAction.RENDER)
    assert (line.edition, line.pdf_sha256) == ("closed", ClosedPublication.objects.get().pdf.sha256)
    assert not Proof.objects.exists()


def test_published_pdf_is_known_by_the_code_it_carries_and_after_withdrawal_too():
    make_organisation()
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    publication = publish(meeting, DocumentKind.MINUTES, None)
    render(publication)
    proof = Proof.objects.get()
    assert len(proof.code) == 12
    assert proof.code == publication.read_envelope().code
    withdraw(meeting, DocumentKind.MINUTES, None, "Personoplysninger")
    proof.refresh_from_db()
    assert proof.publication is None
    assert proof.withdrawn_at is not None


def test_sealed_pdf_is_what_is_hashed(publication, settings, tmp_path):
    settings.SEAL_PKCS12, settings.SEAL_PASSWORD = str(write_seal(tmp_path)), PASSWORD
    with time_stamp_service() as (settings.SEAL_TIMESTAMP_URL, asked):
        assert render(publication).state == JobState.DONE
    assert len(asked) == 1
    with storages["published"].open(RenderedPdf.objects.get().file.name) as file:
        data = file.read()
    assert b"/ETSI.CAdES.detached" in data
    assert hashlib.sha256(data).hexdigest() == Proof.objects.get().pdf_sha256


def test_silent_time_stamp_service_is_tried_again_and_then_told(publication, settings, tmp_path):
    settings.SEAL_PKCS12, settings.SEAL_PASSWORD = str(write_seal(tmp_path)), PASSWORD
    with time_stamp_service(lambda _query: b"", 503) as (settings.SEAL_TIMESTAMP_URL, _asked):
        job = render(publication)
        assert (job.state, job.error) == (JobState.QUEUED, "")
        Job.objects.filter(pk=job.pk).update(attempt=ATTEMPTS - 1)
        run(job.pk, partial(render_publication, tables=PUBLIC))
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert settings.SEAL_TIMESTAMP_URL in job.error
    assert not RenderedPdf.objects.exists()
    assert not Proof.objects.exists()


def test_unfit_certificate_fails_at_once_with_a_sentence(publication, settings, tmp_path):
    settings.SEAL_PKCS12, settings.SEAL_PASSWORD = str(write_seal(tmp_path, ends=-1, begins=-9)), PASSWORD
    job = render(publication)
    assert job.state == JobState.FAILED
    assert "udløb" in job.error
    settings.SEAL_PKCS12 = ""
    assert render(publication).state == JobState.DONE


def test_job_tells_which_characters_were_replaced():
    make_organisation()
    document = examples.document(examples.item(blocks=(examples.section("<p>Mole\x07n \U000f0041</p>"),)))
    job = render(put_up(make_harbour_meeting(), document))
    assert job.state == JobState.DONE
    assert "Styretegn (U+0007) er udeladt: punkt 1." in job.report
    assert "U+F0041" in job.report


def test_job_of_a_document_that_prints_whole_has_no_report(publication):
    assert render(publication).report == ""


def test_page_of_the_desk_can_tell_at_which_item_the_pdf_is(publication):
    job = enqueue(PUBLIC.render_task, str(publication.pk))
    assert (printing(publication).pdf, printing(publication).item) == ("waiting", 1)
    items = printing(publication).items
    advance(job, 1, items)
    assert printing(publication).item == 2
    advance(job, items, items)
    assert printing(publication).item == items > 2


def test_layout_tells_its_progress_to_the_row(publication):
    job = enqueue(PUBLIC.render_task, str(publication.pk))
    Job.objects.filter(pk=job.pk).update(progress=3)
    render_publication(Job.objects.get(pk=job.pk), PUBLIC)
    assert Job.objects.get(pk=job.pk).progress == 100


def test_file_that_the_gate_refuses_is_not_kept_and_the_administrators_hear_of_it(
    publication, client, monkeypatch
):
    refusing = (*gate.CATALOGUE, ("Prøveregel", lambda _pdf: False))
    monkeypatch.setattr(gate, "CATALOGUE", refusing)
    job = render(publication)
    assert (job.state, job.attempt) == (JobState.FAILED, 1)
    assert "Prøveregel" in job.error
    assert not RenderedPdf.objects.exists()
    assert Alarm.objects.get().code == "job"
    answer = client.get(f"{publication.meeting.get_absolute_url()}referat.pdf")
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
