from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK


class ReadingGrant(models.Model):
    """Leave to read closed material: asked for by a council member, or given by naming the reader.

    Without an `item` it holds for the whole meeting, but never for an item that is kept out: that asks
    for a grant of its own. Written by decisions.reading alone.
    """

    secretary_may = LOOK
    committee_path = "meeting__committee"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="reading_grants", verbose_name=_("reader")
    )
    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="reading_grants", verbose_name=_("meeting")
    )
    item = models.ForeignKey(
        "decisions.AgendaItem",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="reading_grants",
        verbose_name=_("agenda item"),
    )
    wish = models.CharField(_("why it is asked for"), max_length=500, blank=True)
    asked_at = models.DateTimeField(_("asked"), null=True, blank=True)
    ground = models.CharField(_("ground"), max_length=300, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("answered by")
    )
    granted_at = models.DateTimeField(_("granted"), null=True, blank=True)
    refused_at = models.DateTimeField(_("refused"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("leave to read")
        verbose_name_plural = _("leaves to read")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(granted_at__isnull=True) | ~models.Q(ground=""),
                name="reading_grant_has_ground",
                violation_error_message=_("Write the ground for letting them read."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.item or self.meeting}"
