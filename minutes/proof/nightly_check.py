"""The nightly check: verifies the whole record, keeps the heads of the day, and alarms the administrators."""

from functools import partial

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import ngettext, override

from committees.alarms import alarm
from committees.audit import record
from committees.models import Job
from committees.organisations import organisation
from committees.outbox import put
from committees.queue import enqueue
from minutes.models import ClosedPublication, Publication
from minutes.proof.heads import current_heads, guarded, store_daily_head, store_heads
from minutes.proof.withdrawals import store_withdrawals
from minutes.verification import problems

VERIFY = "minutes.verify_record"
TOLD = 10  # problems that an alarm lists; check_record lists all


def queue_check() -> Job:
    """Queues today's check; the job's key is the day."""
    return enqueue(VERIFY, timezone.localdate().isoformat())


def verify_record(job: Job) -> None:
    """Verifies everything and tells how it went: an audit entry always, an alarm where something is wrong."""
    found = list(problems(partial(_tell, job)))
    record(None, "record.verify", publications=_publications(), problems=len(found))
    guarded(store_withdrawals)
    guarded(store_heads)
    guarded(partial(store_daily_head, job.key))
    if found:
        alarm("record", _sentence(found))
    if settings.LEDGER_HEAD_MAIL:
        mail_head(job.key)


def mail_head(day: str) -> None:
    """Queues the mail of the heads, once a day, to whoever holds evidence outside the house."""
    words = {
        "day": day,
        "heads": current_heads(),
        "publications": _publications(),
        "organisation": organisation(),
        "base_url": settings.BASE_URL,
    }
    with override(settings.LANGUAGE_CODE):
        subject = render_to_string("mail/ledger_head_subject.txt", words)
        body = render_to_string("mail/ledger_head.txt", words).strip() + "\n"
    put(f"ledger-head {day}", settings.LEDGER_HEAD_MAIL, subject, body)


def _tell(job: Job, percent: int) -> None:
    Job.objects.filter(pk=job.pk, attempt=job.attempt).update(progress=percent)


def _publications() -> dict[str, int]:
    return {"public": Publication.objects.count(), "closed": ClosedPublication.objects.count()}


def _sentence(found: list[str]) -> str:
    text = ngettext(
        "The check of the record found a problem:",
        "The check of the record found %(count)s problems:",
        len(found),
    )
    lines = [text % {"count": len(found)}, *found[:TOLD]]
    if (more := len(found) - TOLD) > 0:
        lines.append(ngettext("and one more.", "and %(count)s more.", more) % {"count": more})
    return "\n".join(lines)
