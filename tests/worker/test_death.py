import time

import pytest

from committees.enums import JobState
from minutes.models import ClosedPdf, RenderedPdf
from tests.worker.records import all_done, has_both_pdfs, publish_large, renderings

pytestmark = pytest.mark.worker


def publish_and_wait_for_layout(site):
    site.start_worker()
    publication = publish_large(rows=300)
    site.wait_until(lambda: renderings().filter(state=JobState.RUNNING).exists())
    time.sleep(0.5)  # well into the layout, which takes seconds
    return publication


def test_rendering_of_a_killed_worker_is_finished_by_another(site):
    publication = publish_and_wait_for_layout(site)
    site.kill_worker()
    left = renderings().get(state=JobState.RUNNING)
    assert left.attempt == 1
    assert not RenderedPdf.objects.exists()
    assert not ClosedPdf.objects.exists()
    site.start_worker()
    site.wait_until(lambda: has_both_pdfs(publication) and all_done())
    left.refresh_from_db()
    assert (left.state, left.attempt) == (JobState.DONE, 2)


def test_rendering_of_a_killed_child_is_finished_by_the_next_child(site):
    publication = publish_and_wait_for_layout(site)
    site.kill_child_at_work()
    assert not RenderedPdf.objects.exists()
    assert not ClosedPdf.objects.exists()
    site.wait_until(lambda: has_both_pdfs(publication) and all_done())
    assert sorted(renderings().values_list("state", "attempt")) == [(JobState.DONE, 1), (JobState.DONE, 2)]
