"""Planned publication: a document that publishes itself at a time, just as it was seen when planned.

The job row waits until then; the sweep of the queue sends it when its time has come.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from committees.audit import record
from committees.models import Job, Meeting, User
from committees.outbox import put
from committees.queue import enqueue
from minutes.checks import Subject, examine
from minutes.enums import Cause, DocumentKind
from minutes.labels import DOCUMENT_KINDS
from minutes.models import PlannedPublication
from minutes.publishing.fingerprints import fingerprint_of
from minutes.publishing.plans import end_plan, standing, waiting
from minutes.publishing.publish import ChangedSince, PublishStopped, locked_meeting, publish
from minutes.publishing.ready import second_person_findings

PUBLISH_PLANNED = "minutes.publish_planned"


class NotPlanned(Exception):
    """The publication cannot be planned so; the message is a sentence for the user."""


@transaction.atomic
def plan(
    meeting: Meeting,
    kind: DocumentKind,
    publish_at: datetime,
    actor: User,
    note: str = "",
    seen: str = "",
    slip: Cause | None = None,
) -> PlannedPublication:
    """Plans the publication of what stands now; an earlier plan for it is replaced.

    Raises NotPlanned for a time that has passed, PublishStopped, ChangedSince.
    """
    if publish_at <= timezone.now():
        raise NotPlanned(_("The time has passed. Choose a later one, or publish now."))
    subject = Subject(locked_meeting(meeting), kind)
    now = fingerprint_of(subject)
    if seen and seen != now:
        raise ChangedSince
    found = examine(subject) + second_person_findings(subject, actor)
    if stops := [finding for finding in found if finding.stands_in_the_way]:
        raise PublishStopped(stops)
    end_plan(meeting, kind)
    row = PlannedPublication.objects.create(
        meeting=meeting,
        kind=kind,
        publish_at=publish_at,
        note=note,
        slip=slip or "",
        seen=now,
        actor=actor,
    )
    enqueue(PUBLISH_PLANNED, str(row.pk), at=publish_at)
    record(actor, "publish.plan", meeting, kind=str(kind), plan=row.pk)
    return row


@transaction.atomic
def cancel_plan(meeting: Meeting, kind: DocumentKind, actor: User) -> None:
    """Nothing happens where nothing is planned."""
    locked_meeting(meeting)
    if end_plan(meeting, kind):
        record(actor, "publish.cancel_plan", meeting, kind=str(kind))


@transaction.atomic
def cancel_all_plans() -> list[str]:
    """Cancels every plan that still stands, with its job, and says which: for a record put back to an
    earlier day, where what a plan would publish may have been published and withdrawn since."""
    plans = list(standing().select_related("meeting__committee").select_for_update(of=("self",)))
    keys = [str(row.pk) for row in plans]
    PlannedPublication.objects.filter(pk__in=keys).update(cancelled_at=timezone.now())
    Job.objects.filter(kind=PUBLISH_PLANNED, key__in=keys).delete()
    for row in plans:
        record(None, "publish.cancel_plan", row.meeting, kind=row.kind)
    return [f"{row.kind} of {row.meeting.get_absolute_url()}, {row.publish_at.isoformat()}" for row in plans]


def publish_planned(job: Job) -> None:
    """The job itself; where nothing can be published who planned it is told by mail."""
    row = PlannedPublication.objects.select_related("meeting__committee", "actor").filter(pk=job.key).first()
    if row is None:
        return
    try:
        with transaction.atomic():
            _publish(row)
    except ChangedSince:
        _failed(row, _("Something was changed after it was planned."))
    except PublishStopped as error:
        _failed(row, str(error))


def _publish(row: PlannedPublication) -> None:
    """Nothing where the plan was ended meanwhile: whoever ends one holds the meeting first."""
    meeting, kind = locked_meeting(row.meeting), DocumentKind(row.kind)
    if waiting(meeting, kind).filter(pk=row.pk).update(done_at=timezone.now()):
        slip = Cause(row.slip) if row.slip else None
        publish(meeting, kind, row.actor, row.note, seen=row.seen, slip=slip)


@transaction.atomic
def _failed(row: PlannedPublication, problem: str) -> None:
    PlannedPublication.objects.filter(pk=row.pk).update(problem=problem)
    record(row.actor, "publish.plan_failed", row.meeting, kind=row.kind, plan=row.pk)
    if row.actor is None:
        return
    words = {
        "document": DOCUMENT_KINDS[DocumentKind(row.kind)],
        "meeting": row.meeting,
        "at": date_format(timezone.localtime(row.publish_at), "DATETIME_FORMAT"),
    }
    subject = _("Not published: %(document)s, %(meeting)s") % words
    body = _(
        "%(document)s of %(meeting)s was to be published %(at)s, but was not. Log in and look at what stands "
        "in the way."
    )
    put(f"plan-{row.pk}", row.actor.email, subject, body % words)
