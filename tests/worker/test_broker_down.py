import pytest
from django.utils import timezone

from committees.models import Job
from tests.worker.records import has_both_pdfs, publish_small

pytestmark = pytest.mark.worker


def test_redis_down_at_the_start(site_on_redis, redis_server):
    site_on_redis.start_worker()
    publication = publish_small()
    redis_server.start()
    site_on_redis.wait_until(lambda: has_both_pdfs(publication))


def test_redis_down_in_the_middle(site_on_redis, redis_server):
    redis_server.start()
    site_on_redis.start_worker()
    before = publish_small()
    site_on_redis.wait_until(lambda: has_both_pdfs(before))
    redis_server.stop()
    publication = publish_small()
    redis_server.start()
    site_on_redis.wait_until(lambda: has_both_pdfs(publication))


def test_redis_that_forgot_its_messages(site_on_redis, redis_server):
    redis_server.start()
    publication = publish_small()
    redis_server.stop()
    redis_server.start()
    Job.objects.update(next_try_at=timezone.now())  # as if the sweep's patience had run out
    site_on_redis.start_worker()
    site_on_redis.wait_until(lambda: has_both_pdfs(publication))


def test_folder_of_messages_that_nobody_can_write_to(site_on_files):
    queue = site_on_files.folder / "queue"
    queue.write_text("in the way")  # so that root cannot write either
    site_on_files.start_worker()
    publication = publish_small()
    queue.unlink()
    site_on_files.wait_until(lambda: has_both_pdfs(publication))


def test_folder_of_messages_that_vanished(site_on_files):
    site_on_files.start_worker()
    before = publish_small()
    site_on_files.wait_until(lambda: has_both_pdfs(before))
    # At once: what the worker takes from it meanwhile would stop a removal file by file.
    (site_on_files.folder / "queue").rename(site_on_files.folder / "gone")
    publication = publish_small()
    site_on_files.wait_until(lambda: has_both_pdfs(publication))
