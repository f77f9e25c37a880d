"""Reporting a document ready, for a second person to publish where the committee says so."""

from django.db import transaction
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Meeting, User
from minutes.checks import Finding, Level, Subject
from minutes.enums import DocumentKind
from minutes.models import ReadyMark
from minutes.publishing.fingerprints import fingerprint, fingerprint_of


@transaction.atomic
def report_ready(meeting: Meeting, kind: DocumentKind, actor: User) -> ReadyMark:
    """Klarmeldt: the document as it stands now may be published by another person."""
    mark = ReadyMark.objects.create(meeting=meeting, kind=kind, seen=fingerprint(meeting, kind), actor=actor)
    record(actor, "minutes.ready", meeting, kind=str(kind))
    return mark


def ready_mark(subject: Subject) -> ReadyMark | None:
    """The newest report that still holds: nothing was changed since."""
    marks = ReadyMark.objects.filter(meeting=subject.meeting, kind=subject.kind, seen=fingerprint_of(subject))
    return marks.select_related("actor").order_by("-pk").first()


def second_person_findings(subject: Subject, actor: User | None) -> list[Finding]:
    """What stands in the way of this actor where two are asked for. An import has no actor, nor a second."""
    if actor is None or not subject.meeting.committee.second_person_publishes:
        return []
    others = ReadyMark.objects.filter(
        meeting=subject.meeting, kind=subject.kind, seen=fingerprint_of(subject)
    ).exclude(actor=actor)
    if others.exists():
        return []
    message = _("Two are asked for here: one reports the document ready, another publishes it.")
    return [Finding(Level.STOP, message, code="second_person")]
