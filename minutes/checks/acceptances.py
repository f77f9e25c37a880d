"""What must be judged ("Accepter med begrundelse"): who let it stand, and why."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction
from django.db.models import Q

from committees.audit import record
from committees.models import Meeting, User
from decisions.models import AgendaItem, Case
from minutes.checks.finding import Accepted, Finding, Level
from minutes.models import Acceptance


class NotToBeAccepted(Exception):
    """Only what must be judged can be accepted; what must be mended cannot, and advice needs it not."""


@transaction.atomic
def accept(meeting: Meeting, found: Iterable[Finding], reason: str, actor: User | None) -> None:
    """Lets the findings stand, with one reason. Remembered for the same words in the same case."""
    for finding in found:
        if finding.level != Level.JUDGE:
            raise NotToBeAccepted(finding.message)
        row = Acceptance.objects.create(
            meeting=meeting,
            case=_case(finding.item_id),
            code=finding.code,
            fingerprint=finding.fingerprint,
            message=finding.message,
            reason=reason,
            actor=actor,
        )
        record(actor, "finding.accept", meeting, check=finding.code, acceptance=row.pk)


def with_scopes(meeting: Meeting, found: list[Finding]) -> list[Finding]:
    """Each finding with the place its acceptance holds in: see `_scope`."""
    cases = _cases(meeting)
    return [replace(finding, scope=_scope(finding, meeting, cases)) for finding in found]


def _scope(finding: Finding, meeting: Meeting, cases: dict[int, int]) -> str:
    """Words hold in their case, else in their item alone; what has no words of its own, in the meeting."""
    if finding.judged_words and finding.item_id in cases:
        return ""
    return f"{meeting.pk} {finding.item_id or ''}"


def with_acceptances(meeting: Meeting, found: list[Finding]) -> list[Finding]:
    """The findings, those that somebody accepted marked with who, when and why."""
    asked = {finding.fingerprint for finding in found if finding.level == Level.JUDGE}
    if not asked:
        return found
    cases = _cases(meeting)
    rows = Acceptance.objects.filter(
        Q(meeting=meeting) | Q(case__in=set(cases.values())), fingerprint__in=asked
    )
    given = {(row.fingerprint, row.case_id): row for row in rows.select_related("actor").order_by("pk")}
    return [_marked(finding, given, cases) for finding in found]


def _marked(
    finding: Finding, given: dict[tuple[str, int | None], Acceptance], cases: dict[int, int]
) -> Finding:
    row = given.get((finding.fingerprint, cases.get(finding.item_id or 0)))
    if row is None or finding.level != Level.JUDGE:
        return finding
    name = str(row.actor) if row.actor else "Referat"
    return replace(finding, accepted=Accepted(name, row.reason, row.at))


def _cases(meeting: Meeting) -> dict[int, int]:
    """Items and their cases; a standing number, which unrelated items share, is no case here."""
    rows = AgendaItem.objects.filter(meeting=meeting, case__isnull=False, case__standing=False)
    return {pk: case for pk, case in rows.values_list("pk", "case_id") if case}


def _case(item_id: int | None) -> Case | None:
    return Case.objects.filter(items=item_id, standing=False).first() if item_id else None
