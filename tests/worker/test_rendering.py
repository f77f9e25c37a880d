import pytest
from django.core.files.storage import storages
from pypdf import PdfReader

from committees.enums import JobState
from committees.models import Job
from committees.queue import send
from minutes.models import ClosedPdf, RenderedPdf
from tests.worker.records import all_done, has_both_pdfs, publish_small, publish_too_large, renderings

pytestmark = pytest.mark.worker


def test_publication_gets_the_pdf_of_both_editions(site):
    site.start_worker()
    publication = publish_small()
    site.wait_until(lambda: has_both_pdfs(publication))
    for model, folder in ((RenderedPdf, "published"), (ClosedPdf, "closed")):
        with storages[folder].open(model.objects.get().file.name) as file:
            assert "Ny sti langs åen" in PdfReader(file).pages[0].extract_text()


def test_document_that_cannot_be_printed_fails_with_a_sentence_and_holds_nobody_up(site):
    hostile = publish_too_large()
    behind = publish_small()
    site.start_worker()
    site.wait_until(lambda: has_both_pdfs(behind))
    failed = renderings().filter(state=JobState.FAILED)
    assert sorted(failed.values_list("kind", "attempt")) == [
        ("minutes.render_closed_pdf", 1),
        ("minutes.render_public_pdf", 1),
    ]
    assert all("3000" in job.error for job in failed)
    assert not has_both_pdfs(hostile)


def test_message_that_comes_three_times_is_worked_through_once(site):
    publish_small()
    for job in Job.objects.all():
        send(job)
        send(job)
    behind = publish_small()
    site.start_worker()
    site.wait_until(lambda: has_both_pdfs(behind) and all_done())
    assert list(renderings().values_list("state", "attempt")) == [(JobState.DONE, 1)] * 4
    assert RenderedPdf.objects.count() == 2
