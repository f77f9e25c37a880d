"""The fingerprint of what would be published: what somebody saw is what goes out, or nothing does."""

from committees.models import Meeting
from decisions.models import Ballot, Case
from minutes.checks import Subject
from minutes.document_json import sha256, to_json
from minutes.enums import DocumentKind


def fingerprint(meeting: Meeting, kind: DocumentKind) -> str:
    return fingerprint_of(Subject(meeting, kind))


def fingerprint_of(subject: Subject) -> str:
    """Of both editions, and of what the register takes beside them: titles of cases, and ballots."""
    cases = Case.objects.filter(items__meeting=subject.meeting).order_by("pk").distinct()
    ballots = Ballot.objects.filter(vote__item__meeting=subject.meeting).order_by("pk")
    beside = [
        *cases.values_list("number", "title", "standing"),
        *ballots.values_list("name", "party", "choice", "person"),
    ]
    return sha256("".join([to_json(subject.document), to_json(subject.closed), repr(beside)]))
