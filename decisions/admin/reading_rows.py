"""The lines of the audit log that tell of something closed being opened, in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.models import AuditEntry, Meeting
from decisions.enums import ReadAs, ReadingGround
from decisions.labels import READ_AS, READING_GROUNDS
from decisions.models import AgendaItem, ReadingGrant

KINDS = {"agenda": gettext_lazy("Agenda"), "minutes": gettext_lazy("Minutes")}


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One opening; `items` names what was opened, with the ground for each."""

    at: datetime
    who: str
    what: str
    meeting: Meeting | None
    items: tuple[tuple[str, str], ...]


def reading_rows(page: "Page[AuditEntry]", only: AgendaItem | None = None) -> list[ReadingRow]:
    """`only` leaves out the other items opened with it. In a fixed number of queries."""
    entries = list(page.object_list)
    meetings = Meeting.objects.select_related("committee").in_bulk({entry.object_id for entry in entries})
    keys = {key for entry in entries for key in _items(entry)}
    items = {str(item.pk): item for item in AgendaItem.objects.filter(pk__in=keys).order_by("pk")}
    grants = ReadingGrant.objects.in_bulk(set(_grants(entries)))
    return [
        ReadingRow(
            entry.at,
            entry.actor_name,
            _what(entry.detail),
            meetings.get(int(entry.object_id)),
            tuple(
                (str(items.get(key, _("An item that is no more"))), _ground(ground, grants))
                for key, ground in _items(entry).items()
                if only is None or key == str(only.pk)
            ),
        )
        for entry in entries
    ]


def _items(entry: AuditEntry) -> dict[str, str]:
    found: dict[str, str] = entry.detail.get("items", {})
    return found


def _grants(entries: Iterable[AuditEntry]) -> Iterator[int]:
    for entry in entries:
        for ground in _items(entry).values():
            code, _space, number = ground.partition(" ")
            if code == ReadingGround.GRANT and number.isdecimal():
                yield int(number)


def _what(detail: dict[str, Any]) -> str:
    shown = detail.get("as", "")
    words = [str(READ_AS[ReadAs(shown)]) if shown in list(ReadAs) else shown]
    if detail.get("kind") in KINDS:
        words.append(str(KINDS[detail["kind"]]).lower())
    if detail.get("version"):
        words.append(_("version %(number)s") % {"number": detail["version"]})
    return ", ".join(words)


def _ground(ground: str, grants: dict[int, ReadingGrant]) -> str:
    code, _space, number = ground.partition(" ")
    words = str(READING_GROUNDS[ReadingGround(code)]) if code in list(ReadingGround) else ground
    grant = grants.get(int(number)) if number.isdecimal() else None
    return f"{words}: {grant.ground}" if grant else words
