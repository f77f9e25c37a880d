from django.db import models
from django.utils.translation import gettext_lazy as _

from minutes.labels import DOCUMENT_KINDS


class DraftPdf(models.Model):
    """A proof of the working records, marked UDKAST: the public edition as it would be now. Inside only.

    Its bytes lie with the private files. Each request replaces it; publishing and a day's age end it.
    Written by minutes.renditions.drafts.
    """

    meeting = models.ForeignKey("committees.Meeting", models.CASCADE, related_name="draft_pdfs")
    kind = models.CharField(_("document"), max_length=8, choices=list(DOCUMENT_KINDS.items()))
    file = models.FileField(_("file"), upload_to="drafts", max_length=255)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    pages = models.PositiveIntegerField(_("pages"))
    made_at = models.DateTimeField(_("made"))

    class Meta:
        verbose_name = _("draft PDF")
        verbose_name_plural = _("draft PDFs")
        constraints = [models.UniqueConstraint(fields=["meeting", "kind"], name="draft_pdf_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.meeting_id}"
