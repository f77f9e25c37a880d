"""Making the whole council, or nothing of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from committees.models import Committee, Meeting, Person, User
from decisions.ground_presets import make_grounds
from decisions.models import AgendaItem
from minutes.demo.acts import acts
from minutes.demo.clock import clock_at
from minutes.demo.desk import Desk
from minutes.demo.files import Cabinet
from minutes.demo.people import LogIn, make_committees, make_log_ins, make_organisation, make_people
from minutes.demo.plan import plan

Progress = Callable[[int, int], None]


class NotEmpty(Exception):
    """The database holds a council already; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Made:
    """What there is now."""

    log_ins: list[LogIn]
    committees: int
    people: int
    meetings: int
    items: int
    files: int


def make_council(today: date, progress: Progress) -> Made:
    """Nordby Kommune as it stands on that day; the same day gives the same council, passwords aside.

    `progress` is told how many acts of how many are done. Raises NotEmpty where there is a council.
    """
    if any(model.objects.exists() for model in (Committee, Person, Meeting, User)):
        raise NotEmpty("There is a council in this database already. The demo is made in an empty one only.")
    cabinet = Cabinet("Nordby Kommune")
    try:
        with transaction.atomic():
            return _make(today, cabinet, progress)
    except BaseException:
        cabinet.throw_out()
        raise


def _make(today: date, cabinet: Cabinet, progress: Progress) -> Made:
    make_organisation()
    make_grounds()
    committees = make_committees()
    people = make_people(committees, today)
    log_ins = make_log_ins(people)
    secretary = User.objects.get(email=next(row.email for row in log_ins if row.role == "secretary"))
    desk = Desk(secretary, committees, people, cabinet)
    todo = [act for planned in plan(today) for act in acts(desk, planned, today)]
    todo.sort(key=lambda act: act.at)
    now = timezone.now()
    for done, act in enumerate(todo, start=1):
        with clock_at(min(act.at, now)):
            act.do()
        progress(done, len(todo))
    return Made(
        log_ins,
        committees=len(committees),
        people=len(people),
        meetings=Meeting.objects.count(),
        items=AgendaItem.objects.count(),
        files=len(cabinet.made),
    )
