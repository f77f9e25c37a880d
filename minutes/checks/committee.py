"""What the committee's own publishing rules say."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind


def committee_publishes(subject: Subject) -> Iterator[Finding]:
    """What a committee publishes rests on a decision (docs/domain.md, "Publishing rests on a decision")."""
    meeting, kind = subject.meeting, subject.kind
    committee = meeting.committee
    if kind == DocumentKind.AGENDA and not committee.publishes_agenda:
        message = _("%(committee)s does not publish agendas. Change it on the committee, with the ground.")
        yield Finding(Level.STOP, message % {"committee": committee})
    if kind == DocumentKind.MINUTES and not committee.publishes_minutes:
        message = _("%(committee)s does not publish minutes. Change it on the committee, with the ground.")
        yield Finding(Level.STOP, message % {"committee": committee})
    if meeting.cancelled_at:
        yield Finding(Level.STOP, _("The meeting is cancelled."))


def publishing_rests_on_a_ground(subject: Subject) -> Iterator[Finding]:
    """The database wants a ground where anything is published; blanks are none."""
    committee = subject.meeting.committee
    publishes = committee.publishes_agenda or committee.publishes_minutes
    if publishes and not committee.publishing_ground.strip():
        message = _("%(committee)s publishes, but does not say on what ground. Write it on the committee.")
        yield Finding(Level.JUDGE, message % {"committee": committee})
