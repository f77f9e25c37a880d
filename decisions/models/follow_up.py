from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import WORK


class FollowUp(models.Model):
    """What must be done because of a decision. Internal, never published."""

    secretary_may = WORK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey("decisions.AgendaItem", models.CASCADE, related_name="follow_ups")
    task = models.CharField(_("task"), max_length=500)
    responsible = models.CharField(_("responsible"), max_length=200, blank=True)
    due_on = models.DateField(_("due"), null=True, blank=True)
    done_on = models.DateField(_("done"), null=True, blank=True)

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-up")
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.task
