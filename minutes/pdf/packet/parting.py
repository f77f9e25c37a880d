"""Which attachments go into which part, and the page numbers they get there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.pdf.packet.carrying import Carriage, Carried
from minutes.pdf.packet.limits import DIVIDER_BYTES


@dataclass(frozen=True, slots=True)
class Part:
    """Part `number` of `of`. The first holds the main document; the page numbers run on through all."""

    number: int
    of: int
    carried: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """`folio` is the page number of a divider, `part` the number of its part."""

    part: int
    folio: int


def parted(carried: Sequence[Carried], main: int, room: int) -> tuple[Part, ...]:
    """Parts of at most `room` bytes, cut between attachments; what is larger by itself is only named.

    `main` is the size of the main document, which is not cut.
    """
    groups: list[list[Carried]] = [[]]
    filled = main
    for each in carried:
        if each.weight > room:
            each = replace(each, carriage=Carriage.NAMED, pages=0, weight=DIVIDER_BYTES)
        is_begun = bool(groups[-1]) or len(groups) == 1
        if is_begun and filled + each.weight > room and each.carriage is not Carriage.NAMED:
            groups.append([])
            filled = 0
        groups[-1].append(each)
        filled += each.weight
    return tuple(Part(number, len(groups), tuple(group)) for number, group in enumerate(groups, start=1))


def places(parts: Sequence[Part], main_pages: int) -> dict[str, Place]:
    """By anchor. A divider takes one page."""
    found = {}
    folio = main_pages + 1
    for part in parts:
        for each in part.carried:
            anchor = each.attached.anchor
            found[anchor] = Place(part.number, folio)
            folio += 1 + each.pages
    return found
