from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.append_only import AppendOnly
from committees.reach import LOOK


class Addition(AppendOnly):
    """ "Tilføjelse til protokollen": stands under a signed text that itself is never changed.

    See docs/domain.md, "Correction and addition". Of a closed item the public reads `public_html`
    alone. Written by minutes.afterwards.additions; a mistaken one is answered by another.
    """

    secretary_may = LOOK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey(
        "decisions.AgendaItem", models.PROTECT, related_name="additions", verbose_name=_("agenda item")
    )
    author = models.CharField(_("who adds it"), max_length=200)
    html = models.TextField(_("text"))
    public_html = models.TextField(_("public text"), blank=True)
    at = models.DateTimeField(_("time"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("entered by")
    )

    class Meta:
        verbose_name = _("addition to the record")
        verbose_name_plural = _("additions to the record")
        ordering = ["item", "pk"]

    def __str__(self) -> str:
        return f"{self.author} {self.at:%d-%m-%Y}"
