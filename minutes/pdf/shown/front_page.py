"""The facts of page one: as printed, or, where the source printed none, from the parsed values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from django.template.defaultfilters import linebreaksbr
from django.utils.formats import date_format, time_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from committees.enums import AttendanceStatus
from minutes.document import AttendanceLine, MinutesDocument
from minutes.enums import FrontFactKind

_PEOPLE = {FrontFactKind.PARTICIPANTS, FrontFactKind.PRESENT, FrontFactKind.ABSENT}

_PARTY = re.compile(r"(?<!\S)[^\s<>&]{1,20} \([A-ZÆØÅ]{1,2}\)")


@dataclass(frozen=True, slots=True)
class PrintedFact:
    label: str
    text: str

    @property
    def html(self) -> SafeString:
        """The text, where a party's letter stays on the line of the name before it."""
        kept = _PARTY.sub(r'<span class="together">\g<0></span>', escape(self.text))
        return linebreaksbr(mark_safe(kept))  # noqa: S308 - escaped above


def front_facts(document: MinutesDocument) -> tuple[PrintedFact, ...]:
    """Printed facts stand as printed; attendance is added where none of them names people."""
    facts = [PrintedFact(fact.label, fact.text) for fact in document.front] or list(_parsed(document))
    if not any(fact.is_ in _PEOPLE for fact in document.front):
        facts += _people(document.attendance or ())
    return tuple(facts)


def full_name(line: AttendanceLine) -> str:
    name = f"{line.name} ({line.party})" if line.party else line.name
    if line.substitute_for:
        return _("%(name)s, substitute for %(other)s") % {"name": name, "other": line.substitute_for}
    return name


def _parsed(document: MinutesDocument) -> Iterator[PrintedFact]:
    date = _("%(weekday)s %(date)s") % {
        "weekday": capfirst(date_format(document.date, "l")),
        "date": date_format(document.date, "DATE_FORMAT"),
    }
    if document.starts_at:
        date = _("%(date)s at %(time)s") % {"date": date, "time": _clock(document.starts_at)}
    yield PrintedFact(_("Meeting date"), date)
    if document.venue:
        yield PrintedFact(_("Venue"), document.venue)
    if document.ended_at:
        yield PrintedFact(_("Meeting ended"), _("at %(time)s") % {"time": _clock(document.ended_at)})


def _clock(at: time) -> str:
    return time_format(at, "TIME_FORMAT")


def _people(attendance: tuple[AttendanceLine, ...]) -> Iterator[PrintedFact]:
    groups = {
        pgettext("people", "Present"): (AttendanceStatus.PRESENT, AttendanceStatus.SUBSTITUTE),
        pgettext("people", "Excused"): (AttendanceStatus.EXCUSED,),
        pgettext("people", "Absent"): (AttendanceStatus.ABSENT,),
    }
    for label, statuses in groups.items():
        names = [_with_note(line) for line in attendance if line.status in statuses]
        if names:
            yield PrintedFact(label, ", ".join(names))


def _with_note(line: AttendanceLine) -> str:
    return f"{full_name(line)} ({line.note})" if line.note else full_name(line)
