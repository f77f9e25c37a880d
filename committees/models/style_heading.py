from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK


class StyleHeading(models.Model):
    """A heading that new items get from a document style, in order.

    `role` is a decisions.enums.SectionRole, kept as its plain code since that floor lies above.
    """

    secretary_may = LOOK

    style = models.ForeignKey("committees.DocumentStyle", models.CASCADE, related_name="headings")
    position = models.PositiveIntegerField(_("order"), default=0)
    role = models.CharField(_("kind of section"), max_length=20)
    heading = models.CharField(_("heading"), max_length=120)

    class Meta:
        verbose_name = _("heading")
        verbose_name_plural = _("headings")
        ordering = ["style", "position", "pk"]

    def __str__(self) -> str:
        return self.heading
