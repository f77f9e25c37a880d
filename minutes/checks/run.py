"""All checks in order. A later check is added to CHECKS, nothing else."""

from collections.abc import Callable, Iterable

from committees.models import Meeting
from minutes.checks.closed_items import closed_items_have_public_words
from minutes.checks.committee import committee_publishes
from minutes.checks.files import public_files_have_clean_copies
from minutes.checks.finding import Finding
from minutes.checks.items import items_are_numbered, minutes_have_decisions
from minutes.checks.votes import votes_are_understood
from minutes.enums import DocumentKind

CHECKS: tuple[Callable[[Meeting, DocumentKind], Iterable[Finding]], ...] = (
    committee_publishes,
    items_are_numbered,
    closed_items_have_public_words,
    public_files_have_clean_copies,
    votes_are_understood,
    minutes_have_decisions,
)


def findings(meeting: Meeting, kind: DocumentKind) -> list[Finding]:
    """Everything the checks say of the meeting's agenda or minutes as it stands now."""
    return [finding for check in CHECKS for finding in check(meeting, kind)]
