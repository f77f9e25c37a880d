from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK
from minutes.labels import CAUSES, DOCUMENT_KINDS


class PlannedPublication(models.Model):
    """A document that publishes itself at a time, as it was seen when that was decided (`seen`).

    Where something was changed since, or a check stops it, it is not published: `problem` says why and
    who planned it is told. Written by minutes.publishing.planning alone.
    """

    secretary_may = LOOK
    committee_path = "meeting__committee"

    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="planned_publications", verbose_name=_("meeting")
    )
    kind = models.CharField(_("document"), max_length=8, choices=list(DOCUMENT_KINDS.items()))
    publish_at = models.DateTimeField(_("is published"))
    note = models.CharField(_("correction"), max_length=500, blank=True)
    slip = models.CharField(
        _("earlier versions go, because of"), max_length=14, choices=list(CAUSES.items()), blank=True
    )
    seen = models.CharField(max_length=64)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )
    planned_at = models.DateTimeField(_("planned"), auto_now_add=True)
    done_at = models.DateTimeField(_("published"), null=True, blank=True)
    problem = models.TextField(_("why it was not published"), blank=True)
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, blank=True)

    class Meta:
        verbose_name = _("planned publication")
        verbose_name_plural = _("planned publications")
        ordering = ["publish_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "kind"],
                condition=models.Q(done_at__isnull=True, cancelled_at__isnull=True, problem=""),
                name="planned_publication_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.meeting}"
