"""A mail whose worker dies while it is being sent: never twice."""

import pytest

from committees.enums import MailState
from committees.models import Job, OutboxMail
from committees.outbox import put
from tests.mail_server import mail_server

pytestmark = pytest.mark.worker


def test_mail_of_a_killed_worker_is_in_doubt_and_not_sent_twice(site):
    with mail_server() as server:
        server.go_on.clear()
        site.environment["EMAIL_URL"] = f"smtp://127.0.0.1:{server.port}"
        site.start_worker()
        put("prøve:1", "anna@example.org", "Et emne", "Brødtekst")
        site.wait_until(server.arrived.is_set)
        assert OutboxMail.objects.get().state == MailState.SENDING
        site.kill_worker()
        server.go_on.set()
        site.start_worker()
        site.wait_until(lambda: OutboxMail.objects.get().state == MailState.UNCERTAIN)
        site.wait_until(lambda: Job.objects.get().finished_at is not None)
        assert len(server.taken) == 1
