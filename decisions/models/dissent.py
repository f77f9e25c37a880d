from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.reach import WORK


class Dissent(models.Model):
    """Afvigende mening entered in the record at the meeting (kommunestyrelsesloven § 13 stk. 2).

    Of a closed item the public sees `public_text` only.
    """

    secretary_may = WORK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey("decisions.AgendaItem", models.CASCADE, related_name="dissents")
    decision = models.ForeignKey(
        "decisions.Decision",
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="dissents",
        verbose_name=_("decision"),
    )
    position = models.PositiveIntegerField(_("order"), default=0)
    name = models.CharField(_("member or group"), max_length=200)
    text = models.TextField(_("text"))
    public_text = models.TextField(_("public text"), blank=True, help_text=_("Only for a closed item."))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("dissent")
        verbose_name_plural = _("dissents")
        ordering = ["item", "position", "pk"]

    def __str__(self) -> str:
        return self.name
