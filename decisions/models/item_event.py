from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.reach import WORK
from decisions.labels import ITEM_EVENT_KINDS


class ItemEvent(models.Model):
    """Somebody came, left, took no part or was disqualified, from this item to `until_item`.

    `text` is the sentence printed. Of a closed item the public sees `public_text` only: the
    sentence itself can name the party of the case (docs/domain.md, "The number of a
    closed case identifies it").
    """

    secretary_may = WORK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey("decisions.AgendaItem", models.CASCADE, related_name="events")
    position = models.PositiveIntegerField(_("order"), default=0)
    kind = models.CharField(_("what happened"), max_length=12, choices=list(ITEM_EVENT_KINDS.items()))
    person = models.ForeignKey(
        "committees.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="item_events",
        verbose_name=_("person"),
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    at = models.TimeField(_("time"), null=True, blank=True)
    until_item = models.ForeignKey(
        "decisions.AgendaItem",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("until item"),
    )
    substitute = models.CharField(_("substitute"), max_length=200, blank=True)
    text = models.CharField(
        _("printed sentence"), max_length=500, blank=True, help_text=_("Made when empty.")
    )
    public_text = models.CharField(
        _("public sentence"), max_length=500, blank=True, help_text=_("Only for a closed item.")
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["item", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | ~models.Q(name=""),
                name="event_names_somebody",
                violation_error_message=_("Choose a person or write a name."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.printed_name}: {self.get_kind_display()}"

    @property
    def printed_name(self) -> str:
        return self.name or (self.person.name if self.person else "")
