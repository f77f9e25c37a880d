"""The one door to closed and open: locked, audited, and with the moment it was done at."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from committees.models import AuditEntry
from decisions.closing import close, filled_reason, open_item, release
from decisions.enums import ClosingMoment, Opening
from decisions.models import AgendaItem, Citation, ClosingChange, ClosingGround
from tests.factories import make_item, make_meeting, make_user

pytestmark = pytest.mark.django_db
STAGES = [
    ({}, ClosingMoment.DRAFTING),
    ({"announced_at"}, ClosingMoment.DRAFTING),
    ({"sent_at"}, ClosingMoment.AFTER_SENDING),
    ({"agenda_published_at"}, ClosingMoment.AFTER_SENDING),
    ({"sent_at", "opened_at"}, ClosingMoment.AT_MEETING),
    ({"sent_at", "opened_at", "ended_at"}, ClosingMoment.AFTER_MEETING),
    ({"sent_at", "opened_at", "approved_at"}, ClosingMoment.AFTER_MEETING),
    ({"minutes_published_at"}, ClosingMoment.AFTER_MEETING),
]


@pytest.fixture
def item():
    return make_item(make_meeting(day=timezone.localdate()), "Køb af en mark", decided="Godkendt.")


def take_time(meeting, fields):
    for field in fields:
        setattr(meeting, field, time(18) if field == "ended_at" else timezone.now())
    meeting.save()


@pytest.mark.parametrize(("fields", "moment"), STAGES)
def test_both_ways_are_recorded_with_the_stage_of_the_meeting(item, fields, moment):
    take_time(item.meeting, fields)
    user = make_user()
    close(item, None, "Forhandling", user)
    open_item(item, user, "Handlen er sluttet")
    rows = ClosingChange.objects.values_list("closed", "moment", "reason", "actor")
    assert list(rows) == [
        (True, moment, "Forhandling", user.pk),
        (False, moment, "Handlen er sluttet", user.pk),
    ]
    log = AuditEntry.objects.filter(action__startswith="item.").order_by("sequence")
    assert [(row.action, row.object_id, row.detail) for row in log] == [
        ("item.close", str(item.pk), {"moment": moment}),
        ("item.open", str(item.pk), {"moment": moment}),
    ]


def test_meeting_of_an_earlier_day_is_over_though_nobody_ended_it(item):
    item.meeting.date -= timedelta(days=1)
    item.meeting.opened_at = timezone.now()
    item.meeting.save()
    close(item, None, "", None)
    assert ClosingChange.objects.get().moment == ClosingMoment.AFTER_MEETING


def test_closing_takes_the_reason_from_the_ground(item):
    ground = ClosingGround.objects.create(words="Køb og salg")
    close(item, ground, " ", None)
    item.refresh_from_db()
    assert (item.closed, item.closed_ground, item.closed_reason) == (True, ground, "Køb og salg")


def test_reason_that_is_written_stands():
    assert filled_reason(ClosingGround(words="Køb og salg"), "Vi forhandler.") == "Vi forhandler."


def test_reason_names_the_rule_only_once_it_was_read():
    rule = Citation(words="lov § 1")
    ground = ClosingGround(words="Køb og salg", citation=rule)
    assert filled_reason(ground, "") == "Køb og salg"
    rule.read_on = timezone.localdate()
    assert filled_reason(ground, "") == "Køb og salg (lov § 1)"
    rule.words = "§" * 200
    ground.words = "K" * 200
    assert filled_reason(ground, "") == "K" * 200


def test_opening_lets_go_of_what_was_said_of_the_closed_item(item):
    close(item, None, "Personlige forhold", None)
    item.kept_out, item.opening, item.opens_on = True, Opening.ON_DATE, timezone.localdate()
    item.public_decision = "<p>Godkendt.</p>"
    item.save()
    open_item(item, None)
    saved = AgendaItem.objects.get()
    assert (saved.closed, saved.kept_out, saved.closed_reason, saved.opens_on) == (False, False, "", None)
    assert saved.public_decision == "<p>Godkendt.</p>"
    assert (item.closed, item.kept_out, item.opening) == (False, False, Opening.UNDECIDED)


def test_twice_changes_and_records_nothing_more(item):
    close(item, None, "Første", None)
    close(item, None, "Anden", None)
    item.refresh_from_db()
    assert item.closed_reason == "Første"
    open_item(item, None)
    open_item(item, None)
    assert ClosingChange.objects.count() == 2


@pytest.mark.parametrize(
    ("printed", "left"),
    [("4 (Åben) Køb", ""), ("Punkt 4: Køb", "Punkt 4: Køb"), ("Pkt. 4: Åbenrå", "Pkt. 4: Åbenrå")],
)
def test_printed_heading_that_says_open_is_made_anew(item, printed, left):
    AgendaItem.objects.update(heading_printed=printed)
    close(item, None, "", None)
    assert item.heading_printed == AgendaItem.objects.get().heading_printed == left


def test_a_stale_copy_does_not_write_over_what_others_saved(item):
    stale = AgendaItem.objects.get()
    AgendaItem.objects.update(title="Deres titel")
    close(stale, None, "", None)
    assert AgendaItem.objects.get().title == "Deres titel"


def test_release_ends_the_embargo_once(item):
    decision = item.decisions.get()
    decision.embargoed = True
    decision.save()
    release(decision, None)
    told = decision.party_told_at
    assert (decision.embargoed, told is not None) == (False, True)
    release(decision, None)
    assert item.decisions.get().party_told_at == told
    assert AuditEntry.objects.filter(action="decision.release").count() == 1
