from django.db import models
from django.utils.translation import gettext_lazy as _

from minutes.enums import Edition
from minutes.labels import DOCUMENT_KINDS, EDITIONS


class DraftPdf(models.Model):
    """A proof of the working records, marked UDKAST: one edition as it would be now. Inside only.

    Its bytes lie with the private files. A request replaces it where something changed, which
    `content_sha256` tells; publishing and a day's age end it. `opened` holds the keys of the items that
    show what the public edition does not, in a public one of those that stand open. Written by
    minutes.renditions.drafts.
    """

    meeting = models.ForeignKey("committees.Meeting", models.CASCADE, related_name="draft_pdfs")
    kind = models.CharField(_("document"), max_length=8, choices=list(DOCUMENT_KINDS.items()))
    edition = models.CharField(
        _("edition"), max_length=8, choices=list(EDITIONS.items()), default=Edition.PUBLIC
    )
    content_sha256 = models.CharField(max_length=64, blank=True)
    opened = models.JSONField(default=list, blank=True)
    file = models.FileField(_("file"), upload_to="drafts", max_length=255)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    pages = models.PositiveIntegerField(_("pages"))
    made_at = models.DateTimeField(_("made"))

    class Meta:
        verbose_name = _("draft PDF")
        verbose_name_plural = _("draft PDFs")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "kind", "edition"], name="draft_pdf_once_an_edition")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.edition} {self.meeting_id}"
