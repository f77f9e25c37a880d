"""What things are called in a sentence: committee and date, kind and version; never a title or a text."""

from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from committees.models import Meeting
from minutes.enums import Edition
from minutes.labels import DOCUMENT_KINDS, LEDGER_ACTIONS
from minutes.proof.heads import AUDIT
from minutes.verification.rows import UNREADABLE, read_rows

BATCH = 1000


class Names:
    """Names of meetings, read once for the whole verification."""

    @cached_property
    def _meetings(self) -> dict[int, str]:
        rows = read_rows(Meeting.objects.select_related("committee"), "pk", BATCH)
        return {key: _name(meeting) for key, meeting in rows if meeting}

    def meeting(self, key: Any) -> str:
        """ "Socialudvalget 2025-03-05"; its number alone where the meeting is gone or unreadable."""
        return self._meetings.get(key) or _("meeting %(number)s") % {"number": key}

    def act(self, meeting: Any, kind: Any, version: Any) -> str:
        """ "Minutes v2, Socialudvalget 2025-03-05"."""
        return f"{DOCUMENT_KINDS.get(kind, kind)} v{version}, {self.meeting(meeting)}"


def _name(meeting: Meeting) -> str:
    try:
        return f"{meeting.committee.name} {meeting.day}"
    except UNREADABLE:
        return ""


def of_chain(chain: str) -> str:
    """How a sentence begins that speaks of the chain."""
    if chain == AUDIT:
        return _("Audit log")
    return _("Public ledger") if chain == Edition.PUBLIC else _("Closed ledger")


def of_edition(edition: str) -> str:
    return _("Public edition") if edition == Edition.PUBLIC else _("Closed edition")


def of_action(action: str) -> str:
    return str(LEDGER_ACTIONS.get(action, action))  # type: ignore[call-overload]
