from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import WORK


class ItemAttachment(models.Model):
    """An attachment's place on an item; one file may stand on several items.

    `section` is the ATTACHMENTS section it is listed under, null for the item's last or only list.
    """

    secretary_may = WORK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey("decisions.AgendaItem", models.CASCADE, related_name="item_attachments")
    attachment = models.ForeignKey(
        "decisions.Attachment", models.PROTECT, related_name="item_attachments", verbose_name=_("attachment")
    )
    section = models.ForeignKey(
        "decisions.Section", models.SET_NULL, null=True, blank=True, related_name="item_attachments"
    )
    position = models.PositiveIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("attachment of the item")
        verbose_name_plural = _("attachments of the item")
        ordering = ["item", "position", "pk"]

    def __str__(self) -> str:
        return str(self.attachment)
