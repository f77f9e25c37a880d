from django.db import models
from django.utils.translation import gettext_lazy as _


class FileScan(models.Model):
    """What the search for personal data found in a file, by its original and its clean copy.

    Kept because a hundred pages take a second to read. `found` holds places, never a CPR number
    itself; `rules` tells by which detectors, so that better ones look again. Written by
    minutes.checks.scanning alone; may be deleted at any time. Private.
    """

    sha256 = models.CharField(max_length=64, blank=True)
    clean_sha256 = models.CharField(max_length=64)
    rules = models.CharField(max_length=64)
    found = models.JSONField(_("found"), default=list)

    class Meta:
        verbose_name = _("scanned file")
        verbose_name_plural = _("scanned files")
        constraints = [
            models.UniqueConstraint(fields=["clean_sha256", "sha256"], name="file_scanned_once"),
        ]

    def __str__(self) -> str:
        return self.clean_sha256
