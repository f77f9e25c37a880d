"""The demo's organisation, committees, people and log-ins."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from committees.enums import MembershipRole
from committees.first_admin import make_first_admin, random_password
from committees.models import Committee, Membership, Organisation, Person, User
from committees.presets import make_presets
from committees.slugs import free_slug
from minutes.demo.data_files import table

TERM_BEGAN = timedelta(days=1000)
RANKS = {role: rank for rank, role in enumerate(MembershipRole)}
SECRETARY, MEMBER = "Pernille Askov Dyhr", "Ida Maj Søbakke"


@dataclass(frozen=True, slots=True)
class LogIn:
    """`role` is one of administrator, secretary and member."""

    role: str
    email: str
    password: str


def make_organisation() -> Organisation:
    organisation, _made = Organisation.objects.update_or_create(
        pk=1, defaults=table("council")["organisation"]
    )
    return organisation


def make_committees() -> dict[str, Committee]:
    """The committees by their short names."""
    styles = make_presets()
    committees = {}
    for rank, row in enumerate(table("council")["committee"], start=1):
        committees[row["short_name"]] = Committee.objects.create(
            name=row["name"],
            short_name=row["short_name"],
            slug=row.get("slug") or free_slug(Committee, row["name"], "udvalg"),
            kind=row["kind"],
            rank=rank * 10,
            style=styles[row["style"]],
            description=row["description"],
            publishes_agenda=True,
            publishes_minutes=True,
            publishing_ground=row["ground"],
        )
    return committees


def make_people(committees: dict[str, Committee], today: date) -> dict[str, Person]:
    """The people by their names, with their seats and, in council, their parties."""
    people = {}
    for position, row in enumerate(table("people")["person"], start=1):
        person = Person.objects.create(
            name=row["name"], slug=free_slug(Person, row["name"], "person"), is_politician="party" in row
        )
        people[person.name] = person
        for short_name, role in row["seats"].items():
            _seat(person, committees[short_name], role, position, row, today)
    return people


def _seat(
    person: Person, committee: Committee, role: str, position: int, row: dict[str, Any], today: date
) -> None:
    """A seat for the whole time, or two of them where the person changes party on the way."""
    began, ends = today - TERM_BEGAN, None
    rank = RANKS[MembershipRole(role)] * 100 + position
    if change := row.get("changes_to"):
        day = today + timedelta(days=row["changes_on"])
        _membership(person, committee, role, change, day, None, rank)
        ends = day - timedelta(days=1)
    _membership(person, committee, role, row.get("party", ""), began, ends, rank)


def _membership(
    person: Person, committee: Committee, role: str, party: str, began: date, ends: date | None, rank: int
) -> None:
    Membership.objects.create(
        person=person,
        committee=committee,
        role=role,
        party=party,
        starts_on=began,
        ends_on=ends,
        position=rank,
    )


def make_log_ins(people: dict[str, Person]) -> list[LogIn]:
    """An administrator, a secretary and a council member, with passwords that are kept nowhere."""
    admin = "admin@nordby.example"
    log_ins = [LogIn("administrator", admin, make_first_admin(admin, "Administrator"))]
    for role, name, email in (
        ("secretary", SECRETARY, "sekretaer@nordby.example"),
        ("member", MEMBER, "medlem@nordby.example"),
    ):
        password = random_password()
        User.objects.create_user(email, password, name=name, person=people[name])
        log_ins.append(LogIn(role, email, password))
    return log_ins
