from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.reach import WORK
from decisions.enums import SectionRole
from decisions.labels import SECTION_ROLES
from decisions.models.closable import Closable


class Section(Closable):
    """A headed text of an item. Shares one order (`position`) with the item's decisions.

    `heading` is null for a text without a heading line. The role ATTACHMENTS holds the place and
    heading of the attachments. A closed section of an open item is withheld with its reason.
    """

    secretary_may = WORK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey("decisions.AgendaItem", models.CASCADE, related_name="sections")
    position = models.PositiveIntegerField(_("order"), default=0)
    role = models.CharField(
        _("kind"), max_length=20, choices=list(SECTION_ROLES.items()), default=SectionRole.OTHER
    )
    heading = models.CharField(_("heading"), max_length=400, null=True, blank=True)  # noqa: DJ001
    html = models.TextField(_("text"), blank=True)
    shown_empty = models.BooleanField(
        _("heading stands without text"),
        default=False,
        help_text=_("Else a heading without text is left out."),
    )
    public_html = models.TextField(
        _("public text"), blank=True, help_text=_("What citizens read instead of a closed text.")
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["item", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed=False) | ~models.Q(closed_reason=""),
                name="closed_section_has_reason",
                violation_error_message=_("Write why the text is closed."),
            )
        ]

    def __str__(self) -> str:
        return self.heading or self.get_role_display()
