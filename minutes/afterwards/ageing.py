"""Old meetings leave the web where their committee says so ("afpublicering"); the archive keeps them."""

from datetime import date

from django.utils import timezone

from committees.models import Committee, Job
from minutes.afterwards.withdraw import withdraw
from minutes.enums import Cause, DocumentKind
from minutes.models import Publication

LEAVE_THE_WEB = "minutes.leave_the_web"
REASON = "Ældre end udvalget lader møder stå på nettet"


def leave_the_web_today(_job: Job) -> None:
    """The daily job."""
    leave_the_web()


def leave_the_web(today: date | None = None) -> int:
    """Withdraws what is older than its committee's years on the web; returns how many documents."""
    today = today or timezone.localdate()
    gone = 0
    for committee in Committee.objects.filter(web_years__isnull=False):
        rows = Publication.objects.filter(
            meeting__committee=committee, meeting__date__lt=_years_before(today, committee.web_years or 0)
        )
        for row in rows.filter(current=True).select_related("meeting").defer("document", "envelope"):
            withdraw(row.meeting, DocumentKind(row.kind), None, REASON, Cause.AGE)
            gone += 1
    return gone


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
