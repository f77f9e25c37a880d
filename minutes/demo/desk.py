"""What the demo's acts share: who acts, where files lie, and what was last written of each case."""

from dataclasses import dataclass, field
from datetime import date

from committees.models import Committee, Person, User
from decisions.models import AgendaItem, Case
from minutes.demo.files import Cabinet

STANDING_NUMBER = 1000
KLE = {"BY": "00.22.02 P35"}
KLE_OF_COMMITTEES = "00.22.04 P35"


@dataclass(slots=True)
class Desk:
    """`last` holds the newest item of each case, `began` the day it first came up."""

    actor: User
    committees: dict[str, Committee]
    people: dict[str, Person]
    cabinet: Cabinet
    last: dict[str, AgendaItem] = field(default_factory=dict)
    began: dict[str, date] = field(default_factory=dict)
    turns: dict[str, int] = field(default_factory=dict)

    def turn(self, what: str) -> int:
        """How many times this was asked before: used to go through a list of texts in order."""
        self.turns[what] = self.turns.get(what, -1) + 1
        return self.turns[what]

    def case(self, number: str, title: str, began: date) -> Case:
        row, _made = Case.objects.get_or_create(number=f"{began:%y}/{number}", defaults={"title": title})
        return row

    def standing_case(self, committee: Committee, year: date) -> Case:
        """The number that a committee's unrelated items share for a year."""
        number = f"{year:%y}/{STANDING_NUMBER + committee.rank}"
        title = f"Møder i {committee.name} {year.year}"
        kle = KLE.get(committee.short_name, KLE_OF_COMMITTEES)
        defaults = {"title": title, "standing": True, "kle": kle}
        row, _made = Case.objects.get_or_create(number=number, defaults=defaults)
        return row
