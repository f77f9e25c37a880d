"""Planned publication, a second person, and old meetings leaving the web."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from committees.jobs import run
from committees.models import Job, OutboxMail
from decisions.models import Decision
from minutes.afterwards.ageing import leave_the_web
from minutes.afterwards.withdraw import withdraw
from minutes.enums import Act, Cause
from minutes.models import ClosedPublication, PlannedPublication, Publication, Withdrawal
from minutes.publishing.planning import PUBLISH_PLANNED, NotPlanned, cancel_plan, plan, publish_planned
from minutes.publishing.publish import ChangedSince, PublishStopped, publish
from minutes.publishing.ready import report_ready
from tests.factories import make_committee, make_item, make_meeting, make_secretary
from tests.minutes.acts import MINUTES, make_published

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    return meeting


@pytest.fixture
def secretary(meeting):
    return make_secretary(meeting.committee)


def when_due(row):
    job = Job.objects.get(kind=PUBLISH_PLANNED, key=str(row.pk))
    assert job.next_try_at == row.publish_at
    run(job.pk, publish_planned)
    row.refresh_from_db()


def soon():
    return timezone.now() + timedelta(hours=3)


def test_planned_document_is_published_as_it_was_seen(meeting, secretary):
    row = plan(meeting, MINUTES, soon(), secretary)
    assert not Publication.objects.exists()
    when_due(row)
    assert row.done_at
    assert Publication.objects.filter(meeting=meeting).count() == 1


def test_change_after_planning_stops_it_and_tells_who_planned(meeting, secretary):
    row = plan(meeting, MINUTES, soon(), secretary)
    Decision.objects.update(html="<p>Afvist.</p>")
    when_due(row)
    assert row.problem
    assert not Publication.objects.exists()
    assert OutboxMail.objects.get().to == secretary.email
    assert "Afvist" not in OutboxMail.objects.get().body


def test_cancelled_plan_publishes_nothing(meeting, secretary):
    row = plan(meeting, MINUTES, soon(), secretary)
    cancel_plan(meeting, MINUTES, secretary)
    when_due(row)
    assert not Publication.objects.exists()


def test_second_plan_replaces_the_first(meeting, secretary):
    first, second = plan(meeting, MINUTES, soon(), secretary), plan(meeting, MINUTES, soon(), secretary)
    first.refresh_from_db()
    assert first.cancelled_at
    assert PlannedPublication.objects.filter(cancelled_at__isnull=True).get() == second


def test_time_that_passed_or_stale_sight_is_refused(meeting, secretary):
    with pytest.raises(NotPlanned):
        plan(meeting, MINUTES, timezone.now() - timedelta(minutes=1), secretary)
    with pytest.raises(ChangedSince):
        plan(meeting, MINUTES, soon(), secretary, seen="noget andet")


def test_second_person_is_asked_for_where_the_committee_says_so():
    meeting = make_meeting(make_committee(second_person_publishes=True))
    item = make_item(meeting, "Ny legeplads", decided="Godkendt.")
    one, two = make_secretary(meeting.committee), make_secretary(meeting.committee)
    with pytest.raises(PublishStopped):
        publish(meeting, MINUTES, one)
    report_ready(meeting, MINUTES, one)
    with pytest.raises(PublishStopped):
        publish(meeting, MINUTES, one)
    Decision.objects.filter(item=item).update(html="<p>Afvist.</p>")
    with pytest.raises(PublishStopped):
        publish(meeting, MINUTES, two)
    report_ready(meeting, MINUTES, one)
    publish(meeting, MINUTES, two)
    assert Publication.objects.count() == 1


def test_old_meetings_leave_the_web_and_stay_in_the_archive():
    old, lasting = make_published(web_years=2), make_published()
    assert leave_the_web(today=date(2027, 3, 5)) == 0
    assert leave_the_web(today=date(2027, 3, 6)) == 2
    assert not Publication.objects.filter(meeting=old).exists()
    assert Publication.objects.filter(meeting=lasting).count() == 2
    assert ClosedPublication.objects.filter(meeting=old).count() == 2
    assert all(sheet.closed_at for sheet in Withdrawal.objects.all())


def test_leap_day_ages_too():
    meeting = make_published(web_years=1)
    assert leave_the_web(today=date(2028, 2, 29)) == 2
    assert not Publication.objects.filter(meeting=meeting).exists()


@pytest.mark.parametrize("way", ["publish", "withdraw"])
def test_what_is_done_by_hand_meanwhile_ends_the_plan(meeting, secretary, way):
    row = plan(meeting, MINUTES, soon(), secretary)
    publish(meeting, MINUTES, None)
    if way == "withdraw":
        withdraw(meeting, MINUTES, None, "Navne", Cause.PERSONAL_DATA)
    when_due(row)
    assert not row.done_at
    assert Publication.objects.filter(meeting=meeting).count() == (0 if way == "withdraw" else 1)


def test_plan_keeps_why_the_earlier_versions_go(meeting, secretary):
    publish(meeting, MINUTES, None)
    Decision.objects.update(html="<p>Afvist.</p>")
    row = plan(meeting, MINUTES, soon(), secretary, "Rettet.", slip=Cause.PERSONAL_DATA)
    when_due(row)
    assert [p.version for p in Publication.objects.filter(meeting=meeting)] == [2]


def test_cpr_number_in_the_note_stops_publishing(meeting):
    with pytest.raises(PublishStopped):
        publish(meeting, MINUTES, None, "Vedrører 010190-1234")


def test_only_the_item_it_is_about_may_differ_from_what_is_out(meeting):
    other = make_item(meeting, "Budget", decided="Godkendt.")
    publish(meeting, MINUTES, None)
    Decision.objects.filter(item=other).update(html="<p>Kladde.</p>")
    with pytest.raises(PublishStopped, match=r"More than item 1|Mere end punkt 1"):
        publish(meeting, MINUTES, None, "Åbnet.", act=Act.OPENING, only="1")
    publish(meeting, MINUTES, None, "Rettet.", act=Act.OPENING, only="2")
    assert Publication.objects.filter(meeting=meeting).count() == 2


def test_one_item_is_opened_by_one_person_alone_where_two_publish_the_whole():
    meeting = make_meeting(make_committee(second_person_publishes=True))
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    publish(meeting, MINUTES, None)
    actor = make_secretary(meeting.committee)
    publish(meeting, MINUTES, actor, "Åbnet.", act=Act.OPENING, only="1")
    with pytest.raises(PublishStopped):
        publish(meeting, MINUTES, actor, "Rettet.")
