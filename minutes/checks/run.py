"""All checks in order. A later check is added to CHECKS, nothing else."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from committees.models import Meeting
from minutes.checks.acceptances import with_acceptances
from minutes.checks.closed_items import closed_items_have_public_words, public_votes_of_closed_items
from minutes.checks.committee import committee_publishes
from minutes.checks.files import public_files_have_clean_copies, public_files_stand_on_no_closed_item
from minutes.checks.finding import Finding
from minutes.checks.held import minutes_of_a_held_meeting
from minutes.checks.items import items_are_numbered, minutes_have_decisions, nothing_typed_is_left_out
from minutes.checks.subject import Subject
from minutes.checks.votes import votes_are_understood
from minutes.enums import DocumentKind

CHECKS: tuple[Callable[[Subject], Iterable[Finding]], ...] = (
    committee_publishes,
    minutes_of_a_held_meeting,
    items_are_numbered,
    nothing_typed_is_left_out,
    closed_items_have_public_words,
    public_votes_of_closed_items,
    public_files_have_clean_copies,
    public_files_stand_on_no_closed_item,
    votes_are_understood,
    minutes_have_decisions,
)


def findings(meeting: Meeting, kind: DocumentKind) -> list[Finding]:
    """Everything the checks say of the meeting's agenda or minutes as it stands now."""
    return examine(Subject(meeting, kind))


def examine(subject: Subject) -> list[Finding]:
    found = [replace(finding, code=check.__name__) for check in CHECKS for finding in check(subject)]
    return with_acceptances(subject.meeting, found)
