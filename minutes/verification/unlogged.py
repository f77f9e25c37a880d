"""The ledger against the audit log: every publishing stands in both."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from committees.models import AuditEntry
from minutes.enums import Edition, LedgerAction
from minutes.models import LedgerEntry
from minutes.verification.names import Names, of_chain
from minutes.verification.rows import read_rows

BATCH = 1000
Act = tuple[str, str, str, str]  # edition, meeting, kind, version, each as text
BOTH = tuple(map(str, Edition))


def unlogged_problems(names: Names) -> Iterator[str]:
    """So a ledger that lost an act in both editions is found out, and what the act was."""
    acts, lines = set(_acts()), set(_lines())
    for act in sorted(acts - lines):
        words = {"chain": of_chain(act[0]), "act": _name(names, act)}
        yield _("%(chain)s: the line of %(act)s is missing.") % words
    for told in sorted({_name(names, act) for act in lines - acts}):
        yield _("Audit log: the publishing of %(act)s is missing.") % {"act": told}


def _acts() -> Iterator[Act]:
    entries = AuditEntry.objects.filter(action="publish", object_type="committees.meeting")
    for entry in _readable(entries):
        if isinstance(entry.detail, dict):
            for edition in entry.detail.get("editions", BOTH):
                yield (
                    edition,
                    entry.object_id,
                    str(entry.detail.get("kind")),
                    str(entry.detail.get("version")),
                )


def _lines() -> Iterator[Act]:
    for line in _readable(LedgerEntry.objects.filter(action=LedgerAction.PUBLISH)):
        yield line.edition, str(line.meeting_id), line.kind, str(line.version)


def _readable(entries: QuerySet[Any]) -> Iterator[Any]:
    return (row for _key, row in read_rows(entries, "pk", BATCH) if row)


def _name(names: Names, act: Act) -> str:
    _edition, meeting, kind, version = act
    return names.act(int(meeting) if meeting.isdecimal() else meeting, kind, version)
