from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import WORK


class MeetingPrint(models.Model):
    """A meeting's printed words where they differ from the document style. Private until published.

    They are those of one document: `kind` is a minutes.enums.DocumentKind, kept as its plain code since
    that floor lies above. `front` is a list of {"is", "label", "text"} in printed order, or null to
    print from the style. Filled by import, so that an old record keeps its own words.
    """

    secretary_may = WORK
    committee_path = "meeting__committee"

    meeting = models.OneToOneField("committees.Meeting", models.CASCADE, related_name="print")
    kind = models.CharField(_("document"), max_length=8, default="minutes")
    title = models.CharField(_("title"), max_length=400, blank=True)
    committee_name = models.CharField(_("name of the committee"), max_length=200, blank=True)
    front = models.JSONField(_("front page"), null=True, blank=True)

    class Meta:
        verbose_name = _("printed words")
        verbose_name_plural = _("printed words")

    def __str__(self) -> str:
        return self.title or str(self.meeting)
