from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.reach import LOOK
from decisions.querysets import ClosingGroundQuerySet


class ClosingGround(models.Model):
    """Why something may be closed: the council's own list, each ground from one day to another.

    `words` are what citizens read as the reason.
    """

    secretary_may = LOOK

    words = models.CharField(_("reason as citizens read it"), max_length=200, unique=True)
    guidance = models.CharField(_("when to use it"), max_length=500, blank=True)
    citation = models.ForeignKey(
        "decisions.Citation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="grounds",
        verbose_name=_("citation"),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=100)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True, help_text=_("Leave empty while it lasts."))

    objects = ClosingGroundQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("ground for closing")
        verbose_name_plural = _("grounds for closing")
        ordering = ["position", "words"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(starts_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="closing_ground_ends_after_it_starts",
                violation_error_message=_("The ground ends before it starts."),
            )
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def reason(self) -> str:
        """The printed reason, with the rule where somebody has read it."""
        rule = self.citation.shown if self.citation else ""
        return f"{self.words} ({rule})" if rule else self.words
