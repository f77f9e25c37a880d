from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK
from minutes.labels import DOCUMENT_KINDS


class ReadyMark(models.Model):
    """Somebody reported a document ready as it stood then (`seen`), for a second person to publish.

    Asked for where the committee says so. A later change of the text makes the mark void. Written by
    minutes.readiness alone.
    """

    secretary_may = LOOK
    committee_path = "meeting__committee"

    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="ready_marks", verbose_name=_("meeting")
    )
    kind = models.CharField(_("document"), max_length=8, choices=list(DOCUMENT_KINDS.items()))
    seen = models.CharField(max_length=64)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who")
    )
    at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        verbose_name = _("report of readiness")
        verbose_name_plural = _("reports of readiness")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.meeting}"
