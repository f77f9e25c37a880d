"""Who did what, and what the queue works on, in words."""

import ast

import pytest
from django.urls import reverse

from committees.admin.log_words import ACTIONS, JOBS
from committees.audit import record
from committees.queue import enqueue
from config.celery import app
from tests.factories import make_meeting, make_user
from tests.layers import APPS, modules

pytestmark = pytest.mark.django_db
# The clock calls them; they have no row in the list.
CLOCK = {
    "committees.sweep_jobs",
    "committees.queue_given_up_mails",
    "minutes.start_record_check",
    "minutes.start_leaving_the_web",
    "minutes.drop_old_drafts",
}


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


def page(name):
    return reverse(f"admin:committees_{name}_changelist")


def recorded() -> set[str]:
    """The actions written in calls of `record` as plain text."""
    calls = [
        node
        for app_name in APPS
        for _name, path in modules(app_name)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "record" and len(node.args) > 1
    ]
    return {
        word.value
        for call in calls
        for word in (
            [call.args[1].body, call.args[1].orelse]
            if isinstance(call.args[1], ast.IfExp)
            else [call.args[1]]
        )
        if isinstance(word, ast.Constant)
    }


def test_every_action_has_words():
    assert len(recorded()) > 15
    assert recorded() - ACTIONS.keys() == set()


def test_every_job_has_words():
    app.loader.import_default_modules()
    apps = ("committees.", "decisions.", "minutes.")
    ours = {
        name for name, task in app.tasks.items() if name.startswith(apps) and task.__module__.startswith(apps)
    }
    assert ours - CLOCK == JOBS.keys()


def test_audit_log_and_its_filter_are_in_words(admin):
    entry = record(None, "meeting.opened", make_meeting())
    text = admin.get(page("auditentry")).content.decode()
    assert "Åbnede et møde" in text
    assert ">meeting.opened<" not in text
    assert "committees.meeting" not in text
    listed = admin.get(page("auditentry"), {"action": "meeting.opened"}).context["cl"].result_list
    assert list(listed) == [entry]
    line = admin.get(reverse("admin:committees_auditentry_change", args=[entry.pk])).content.decode()
    assert "Åbnede et møde" in line


def test_code_without_words_is_shown_as_it_is(admin):
    record(None, "future.act")
    assert ">future.act<" in admin.get(page("auditentry")).content.decode()


def test_queue_and_its_filter_are_in_words(admin):
    job = enqueue("minutes.render_public_pdf", "7")
    text = admin.get(page("job")).content.decode()
    assert "Offentlig PDF" in text
    assert ">minutes.render_public_pdf<" not in text
    assert admin.get(reverse("admin:committees_job_change", args=[job.pk])).status_code == 200
