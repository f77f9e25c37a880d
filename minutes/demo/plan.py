"""The plan of the demo's meetings: when each is, and which cases come before it. No database."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, time

from committees.enums import MeetingKind, MeetingStage
from minutes.demo.calendar import meeting_day
from minutes.demo.data_files import table

STANDING_ITEMS = ("dagsorden", "meddelelser", "underskrift")


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A case at one of its stops. `time` counts its stops at this committee, `onward` those to come."""

    key: str
    time: int
    route: tuple[str, ...]
    onward: tuple[str, ...]
    taken_off: bool = False


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A meeting; `stage` is how far it has come. `substitutes` names who sat for whom."""

    committee: str
    date: date
    stage: MeetingStage
    items: tuple[PlannedItem, ...]
    kind: MeetingKind = MeetingKind.ORDINARY
    excused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    late: tuple[str, time] | None = None
    substitutes: dict[str, str] = field(default_factory=dict)
    corrected: dict[str, str] = field(default_factory=dict)
    withdrawn: str = ""


def plan(today: date) -> list[PlannedMeeting]:
    """All meetings in order of date."""
    rows = [(meeting_day(row["day"], today), row) for row in table("meetings")["meeting"]]
    rows.sort(key=lambda pair: pair[0])
    stops: dict[str, list[str]] = {}
    for _day, row in rows:
        for key in row["items"]:
            stops.setdefault(key, []).append(row["in"])
    seen: Counter[str] = Counter()
    return [_planned(row, day, stops, seen) for day, row in rows]


def _planned(row: dict, day: date, stops: dict[str, list[str]], seen: Counter[str]) -> PlannedMeeting:
    items = []
    for key in row["items"]:
        way = stops[key]
        before = way[: seen[key]]
        seen[key] += 1
        items.append(
            PlannedItem(
                key,
                time=before.count(row["in"]),
                route=tuple(dict.fromkeys(way)),
                onward=tuple(dict.fromkeys(way[seen[key] :])),
                taken_off=key in row.get("taken_off", ()),
            )
        )
    return PlannedMeeting(
        committee=row["in"],
        date=day,
        stage=MeetingStage(row.get("stage", MeetingStage.MINUTES_PUBLISHED)),
        items=tuple(items),
        kind=MeetingKind(row.get("kind", MeetingKind.ORDINARY)),
        excused=tuple(row.get("excused", ())),
        absent=tuple(row.get("absent", ())),
        late=tuple(row["late"]) if "late" in row else None,
        substitutes=row.get("substitutes", {}),
        corrected=row.get("corrected", {}),
        withdrawn=row.get("withdrawn", ""),
    )
