from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.labels import ATTENDANCE_STATUSES
from committees.reach import WORK


class Attendance(models.Model):
    """Who was at a meeting, and how. `name` is what is printed; `person` is set where we know them."""

    secretary_may = WORK
    committee_path = "meeting__committee"

    meeting = models.ForeignKey("committees.Meeting", models.CASCADE, related_name="attendances")
    position = models.PositiveIntegerField(_("order"), default=0)
    person = models.ForeignKey(
        "committees.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attendances",
        verbose_name=_("person"),
    )
    name = models.CharField(
        _("name"), max_length=200, blank=True, help_text=_("Printed; the person's when empty.")
    )
    party = models.CharField(_("party letter"), max_length=20, blank=True)
    status = models.CharField(_("attendance"), max_length=10, choices=list(ATTENDANCE_STATUSES.items()))
    substitute_for = models.CharField(_("substitute for"), max_length=200, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True, help_text=_("Printed after the name."))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")
        ordering = ["meeting", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | ~models.Q(name=""),
                name="attendance_names_somebody",
                violation_error_message=_("Choose a person or write a name."),
            ),
            models.UniqueConstraint(
                fields=["meeting", "person"],
                condition=models.Q(person__isnull=False),
                name="attendance_once_a_person",
                violation_error_message=_("This person is listed already."),
            ),
        ]

    def __str__(self) -> str:
        return self.printed_name

    @property
    def printed_name(self) -> str:
        return self.name or (self.person.name if self.person else "")
