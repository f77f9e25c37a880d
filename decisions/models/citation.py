from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.reach import LOOK


class Citation(models.Model):
    """A rule that may be named to users, as it stood on the day somebody read it.

    The one table of citations: none is shown that has no `read_on` (docs/domain.md). `code` is what
    grounds and checks call it by.
    """

    secretary_may = LOOK

    code = models.SlugField(_("code"), max_length=40, unique=True)
    words = models.CharField(_("as it is written"), max_length=200)
    about = models.CharField(_("what it says"), max_length=500, blank=True)
    source = models.URLField(_("source"), blank=True)
    read_on = models.DateField(
        _("read on"),
        null=True,
        blank=True,
        help_text=_("The day somebody read it at its source. Without it the rule is never shown."),
    )
    read_by = models.CharField(_("read by"), max_length=200, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.words

    @property
    def shown(self) -> str:
        """The words, or nothing while nobody has read the rule."""
        return self.words if self.read_on else ""
