from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.reach import WORK
from decisions.labels import OUTCOMES
from decisions.models.closable import Closable


class Decision(Closable):
    """What a body decided on an item: the printed text is the record, the outcome a code beside it.

    `own` is False for another body's decision printed here. `heading` is null when the document
    style prints it. Shares one order (`position`) with the item's sections.
    """

    secretary_may = WORK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey("decisions.AgendaItem", models.CASCADE, related_name="decisions")
    position = models.PositiveIntegerField(_("order"), default=0)
    heading = models.CharField(_("printed heading"), max_length=400, null=True, blank=True)  # noqa: DJ001
    heading_shown = models.BooleanField(_("has a heading"), default=True)
    committee_name = models.CharField(_("body"), max_length=200, null=True, blank=True)  # noqa: DJ001
    date = models.DateField(_("date"), null=True, blank=True)
    own = models.BooleanField(_("this meeting's own"), default=True)
    html = models.TextField(_("text"), blank=True)
    outcome = models.CharField(  # noqa: DJ001
        _("outcome"),
        max_length=20,
        choices=list(OUTCOMES.items()),
        null=True,
        blank=True,
        help_text=_("Leave empty when the decision is told in words."),
    )
    public_html = models.TextField(
        _("public text"), blank=True, help_text=_("What citizens read instead of a closed text.")
    )
    embargoed = models.BooleanField(
        _("withheld until the party is told"),
        default=False,
        help_text=_("Citizens see that a decision was made, and read it when the party has been told."),
    )
    party_told_at = models.DateTimeField(_("the party was told"), null=True, blank=True, editable=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["item", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed=False) | ~models.Q(closed_reason=""),
                name="closed_decision_has_reason",
                violation_error_message=_("Write why the decision is closed."),
            )
        ]

    def __str__(self) -> str:
        return self.heading or self.committee_name or str(self._meta.verbose_name)
