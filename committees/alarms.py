"""Alarms: what an administrator must look at, shown on the admin's front page and mailed."""

from django.conf import settings
from django.db import models, transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from committees.audit import record
from committees.models import Alarm, User
from committees.organisations import organisation
from committees.outbox import put
from committees.personal_data.cpr import masked


@transaction.atomic
def alarm(code: str, sentence: str) -> Alarm:
    """Tells every administrator: one mail each for a code and day, and one row until it is seen.

    `sentence` says what is wrong and where, and holds neither protocol text nor personal data.
    """
    sentence = masked(sentence)
    row, _new = Alarm.objects.get_or_create(code=code, sentence=sentence, seen_at=None)
    record(None, "alarm", row, code=code)
    day = timezone.localdate().isoformat()
    for user in User.objects.filter(is_active=True, is_superuser=True).order_by("pk"):
        subject, body = _letter(row, user)
        put(f"alarm {code} {day} {user.pk}", user.email, subject, body)
    return row


@transaction.atomic
def see(row: Alarm, actor: User) -> None:
    """The administrator has seen it: it leaves the front page. Seen twice stays with whoever came first."""
    unseen = Alarm.objects.filter(pk=row.pk, seen_at=None)
    if unseen.update(seen_at=timezone.now(), seen_by=actor):
        record(actor, "alarm.see", row)


def unseen() -> models.QuerySet[Alarm]:
    """The alarms of the front page, newest first."""
    return Alarm.objects.filter(seen_at=None)


def _letter(row: Alarm, user: User) -> tuple[str, str]:
    words = {"user": user, "alarm": row, "organisation": organisation(), "base_url": settings.BASE_URL}
    with override(user.language):
        subject = render_to_string("mail/alarm_subject.txt", words)
        return subject, render_to_string("mail/alarm.txt", words).strip() + "\n"
