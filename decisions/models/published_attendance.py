from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.labels import ATTENDANCE_STATUSES


class PublishedAttendance(models.Model):
    """Who was at a meeting, as its current published minutes say. Written by minutes.register."""

    meeting = models.ForeignKey("committees.Meeting", models.PROTECT, related_name="published_attendance")
    person = models.ForeignKey(
        "committees.Person", models.PROTECT, null=True, related_name="published_attendance"
    )
    name = models.CharField(_("name"), max_length=200)
    party = models.CharField(_("party letter"), max_length=20, blank=True)
    status = models.CharField(_("attendance"), max_length=10, choices=list(ATTENDANCE_STATUSES.items()))

    class Meta:
        verbose_name = _("published attendance")
        verbose_name_plural = _("published attendance")
        ordering = ["meeting", "pk"]

    def __str__(self) -> str:
        return self.name
