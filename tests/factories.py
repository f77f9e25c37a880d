"""Small builders of records for the tests; each gives a saved row with sensible defaults."""

from datetime import date, time
from itertools import count
from typing import Any

from committees.enums import CommitteeKind, MembershipRole
from committees.folding import danish_slug
from committees.meetings import create_meeting
from committees.models import Committee, DocumentStyle, Meeting, Membership, Person, User
from decisions.items import next_position, renumber
from decisions.models import AgendaItem, Decision, Section

numbers = count(1)


def make_style(**fields: Any) -> DocumentStyle:
    return DocumentStyle.objects.create(**{"name": f"Stil {next(numbers)}"} | fields)


def make_committee(name: str = "", **fields: Any) -> Committee:
    """A standing committee that publishes everything."""
    name = name or f"Prøveudvalg {next(numbers)}"
    defaults = {
        "slug": danish_slug(name),
        "kind": CommitteeKind.STANDING,
        "publishes_agenda": True,
        "publishes_minutes": True,
        "publishing_ground": "Byrådets beslutning",
    }
    if "style" not in fields:
        fields["style"] = make_style()
    return Committee.objects.create(name=name, **defaults | fields)


def make_person(name: str = "", **fields: Any) -> Person:
    name = name or f"Prøveperson {next(numbers)}"
    return Person.objects.create(name=name, **{"slug": danish_slug(name)} | fields)


def make_user(email: str = "", **fields: Any) -> User:
    email = email or f"bruger{next(numbers)}@example.org"
    return User.objects.create_user(email, "hemmelig-kode-9", **{"name": email} | fields)


def make_secretary(committee: Committee, **fields: Any) -> User:
    """A user whose person is secretary of the committee today."""
    person = make_person()
    Membership.objects.create(
        committee=committee, person=person, role=MembershipRole.SECRETARY, starts_on=date(2020, 1, 1)
    )
    return make_user(person=person, **fields)


def make_meeting(committee: Committee | None = None, day: date = date(2025, 3, 5), **fields: Any) -> Meeting:
    defaults = {"starts_at": time(17, 0), "venue": "Byrådssalen"}
    return create_meeting(committee or make_committee(), day, None, **defaults | fields)


def make_item(meeting: Meeting, title: str = "Et punkt", decided: str = "", **fields: Any) -> AgendaItem:
    """An item with a background text, and a decision where `decided` says one."""
    item = AgendaItem.objects.create(
        meeting=meeting, title=title, **{"position": next_position(meeting)} | fields
    )
    Section.objects.create(
        item=item, position=10, role="background", heading="Baggrund", html=f"<p>Om {title}.</p>"
    )
    if decided:
        Decision.objects.create(item=item, position=20, html=f"<p>{decided}</p>")
    renumber(meeting)
    item.refresh_from_db()
    return item
