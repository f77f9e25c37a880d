from datetime import date, timedelta

import pytest

from committees.enums import MeetingStage
from minutes.demo.cases import all_cases
from minutes.demo.files import all_files
from minutes.demo.plan import STANDING_ITEMS, plan

ANY_DAY = [date(2026, 1, 1) + timedelta(days=n) for n in range(366)]
COMING = {MeetingStage.DRAFT, MeetingStage.ANNOUNCED, MeetingStage.SENT, MeetingStage.AGENDA_PUBLISHED}
WRITTEN_BEFORE = timedelta(days=7)


@pytest.mark.parametrize("today", ANY_DAY[::30])
def test_plan_has_the_same_meetings_whatever_the_day(today):
    meetings = plan(today)
    assert len(meetings) == 30
    assert [meeting.date for meeting in meetings] == sorted(meeting.date for meeting in meetings)


def test_stages_fit_the_days_on_any_day():
    for today in ANY_DAY:
        for meeting in plan(today):
            if meeting.stage in COMING:
                assert meeting.date > today
            elif meeting.stage == MeetingStage.OPENED:
                assert meeting.date == today
            elif meeting.stage == MeetingStage.MINUTES_PUBLISHED:
                assert meeting.date + timedelta(days=6) < today
            elif meeting.stage != MeetingStage.CANCELLED:
                assert meeting.date < today


def test_case_is_decided_before_its_next_stop_is_written_on_any_day():
    for today in ANY_DAY:
        decided: dict[str, date] = {}
        for meeting in plan(today):
            for item in meeting.items:
                before = decided.get(item.key)
                if before and item.key not in STANDING_ITEMS:
                    assert before < min(meeting.date - WRITTEN_BEFORE, today - timedelta(days=1))
                decided[item.key] = meeting.date


def test_meetings_fall_on_working_days_but_for_the_one_today():
    for today in ANY_DAY:
        for meeting in plan(today):
            assert meeting.date.weekday() < 5 or meeting.date == today
            assert (meeting.date.month, meeting.date.day) != (12, 24) or meeting.date == today


def test_every_case_and_file_of_the_data_is_used():
    stops = [
        (item.key, meeting.committee, item.time) for meeting in plan(ANY_DAY[0]) for item in meeting.items
    ]
    used = {key for key, _committee, _time in stops}
    assert used - set(STANDING_ITEMS) == set(all_cases())
    files = {
        file
        for key, committee, time in stops
        if key in all_cases()
        for file in all_cases()[key].wording(committee, time).files
    }
    assert files == set(all_files())


def test_every_step_of_a_case_is_at_a_committee_it_comes_to():
    routes: dict[str, list[str]] = {}
    for meeting in plan(ANY_DAY[0]):
        for item in meeting.items:
            routes.setdefault(item.key, []).append(meeting.committee)
    for key, case in all_cases().items():
        for step in case.steps:
            assert step.get("in", routes[key][0]) in routes[key]
