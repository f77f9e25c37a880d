from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.fields import FoldedField
from committees.reach import WORK
from decisions.enums import ItemKind, Opening, Preparation
from decisions.labels import ITEM_KINDS, OPENINGS, PREPARATIONS
from decisions.models.closable import Closable
from decisions.querysets import AgendaItemQuerySet


class AgendaItem(Closable):
    """A point on a meeting's agenda, with what the public may see of it when it is closed.

    `heading_printed` and `case_printed` are empty where the document style prints them.
    `revision` counts saves, so that two people editing at once are told (decisions.forms).
    """

    secretary_may = WORK
    committee_path = "meeting__committee"

    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="items", verbose_name=_("meeting")
    )
    position = models.PositiveIntegerField(_("order"), default=0, db_index=True)
    number = models.CharField(
        _("number"), max_length=20, blank=True, help_text=_("Given by itself when empty.")
    )
    kind = models.CharField(_("kind"), max_length=16, choices=list(ITEM_KINDS.items()), default=ItemKind.ITEM)
    title = models.CharField(_("title"), max_length=1000)
    title_folded = FoldedField("title")
    heading_printed = models.CharField(_("printed heading"), max_length=1100, blank=True)
    case = models.ForeignKey(
        "decisions.Case", models.PROTECT, null=True, blank=True, related_name="items", verbose_name=_("case")
    )
    case_printed = models.CharField(_("printed case line"), max_length=200, blank=True)
    case_line_shown = models.BooleanField(_("prints the case number"), default=True)
    type = models.CharField(_("type"), max_length=20, blank=True, help_text=_("For example I, A or M."))
    routing = models.JSONField(_("route"), default=list, blank=True)
    proposer = models.CharField(_("proposed by"), max_length=200, blank=True)
    preparation = models.CharField(
        _("preparation"), max_length=10, choices=list(PREPARATIONS.items()), default=Preparation.DRAFT
    )
    continues = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="continued_by",
        verbose_name=_("carries on"),
        help_text=_("The earlier item: another committee's, a postponed one or the first reading."),
    )
    public_title = models.CharField(_("public title"), max_length=400, blank=True)
    public_presentation = models.TextField(_("public presentation"), blank=True)
    public_decision = models.TextField(_("public decision"), blank=True)
    shows_case_number = models.BooleanField(
        _("shows its case number in public"),
        default=False,
        help_text=_("Only for a closed item. The number can tell what the case is about."),
    )
    opening = models.CharField(
        _("can be opened"),
        max_length=8,
        choices=list(OPENINGS.items()),
        default=Opening.UNDECIDED,
        blank=True,
    )
    opens_on = models.DateField(_("can be opened on"), null=True, blank=True)
    opening_reason = models.CharField(_("why never"), max_length=300, blank=True)
    kept_out = models.BooleanField(
        _("kept out of the public edition"),
        default=False,
        help_text=_("A case about one person: not even its number is public, and only named readers see it."),
    )
    late_reason = models.CharField(
        _("why it is sent late"), max_length=300, blank=True, help_text=_("Printed on the agenda.")
    )
    web_withdrawn_at = models.DateTimeField(_("taken off the web"), null=True, blank=True, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = AgendaItemQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["meeting", "position", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(title=""), name="item_has_title"),
            models.CheckConstraint(
                condition=models.Q(continues__isnull=True) | ~models.Q(continues=models.F("pk")),
                name="item_does_not_carry_on_itself",
                violation_error_message=_("An item cannot carry on itself."),
            ),
            models.CheckConstraint(
                condition=models.Q(kept_out=False) | models.Q(closed=True),
                name="item_kept_out_is_closed",
                violation_error_message=_("Only a closed item can be kept out of the public edition."),
            ),
        ]

    def __str__(self) -> str:
        """Without the title in a list that was read with `unread` for somebody it is kept out from."""
        title = _("Kept out") if getattr(self, "unread", False) else self.title
        return f"{self.number}. {title}" if self.number else str(title)
