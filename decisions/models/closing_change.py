from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK
from decisions.labels import CLOSING_MOMENTS


class ClosingChange(models.Model):
    """An item was closed or opened: when, by whom and how far the meeting had come.

    Written by decisions.closing alone, never changed.
    """

    secretary_may = LOOK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey("decisions.AgendaItem", models.CASCADE, related_name="closing_changes")
    closed = models.BooleanField(_("closed"))
    moment = models.CharField(_("when"), max_length=8, choices=list(CLOSING_MOMENTS.items()))
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    at = models.DateTimeField(_("time"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )

    class Meta:
        verbose_name = _("closing or opening")
        verbose_name_plural = _("closings and openings")
        ordering = ["item", "pk"]

    def __str__(self) -> str:
        word = _("Closed") if self.closed else _("Opened")
        return f"{word} {self.get_moment_display().lower()}"
