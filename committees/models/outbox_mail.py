from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.enums import MailState
from committees.labels import MAIL_STATES


class OutboxMail(models.Model):
    """A mail to send once. Written by committees.outbox alone.

    It is marked as being sent before the mail server is asked, so that a worker that dies leaves a
    doubt behind (`uncertain`) and never a second mail. `key` says what it is about: one mail for each.
    """

    key = models.CharField(_("about"), max_length=200, unique=True)
    to = models.EmailField(_("recipient"))
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    state = models.CharField(
        _("state"), max_length=9, choices=list(MAIL_STATES.items()), default=MailState.QUEUED
    )
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=MailState.SENT, sent_at__isnull=False)
                | models.Q(~models.Q(state=MailState.SENT), sent_at__isnull=True),
                name="mail_sent_has_its_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.to}: {self.subject}"
