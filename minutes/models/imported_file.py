from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK


class ImportedFile(models.Model):
    """A file that was read into a meeting; the same bytes are never read in twice."""

    secretary_may = LOOK
    committee_path = "meeting__committee"

    sha256 = models.CharField(_("fingerprint"), max_length=64, unique=True)
    filename = models.CharField(_("file name"), max_length=255)
    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="imported_files", verbose_name=_("meeting")
    )
    imported_at = models.DateTimeField(_("imported"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )
    document = models.TextField(_("document as read"))
    report = models.JSONField(_("report"), default=dict)

    class Meta:
        verbose_name = _("imported file")
        verbose_name_plural = _("imported files")
        ordering = ["-imported_at"]

    def __str__(self) -> str:
        return self.filename
