from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK
from minutes.models.published_file import closed_storage, published_storage


class RenderedPdfBase(models.Model):
    """The PDF of a publication, made in a worker by minutes.render. Missing means: being made."""

    secretary_may = LOOK
    committee_path = "publication__meeting__committee"

    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    pages = models.PositiveIntegerField(_("pages"))
    rendered_at = models.DateTimeField(_("made"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.sha256


class RenderedPdf(RenderedPdfBase):
    publication = models.OneToOneField("minutes.Publication", models.CASCADE, related_name="pdf")
    file = models.FileField(_("file"), storage=published_storage, max_length=255)

    class Meta(RenderedPdfBase.Meta):
        verbose_name = _("PDF")
        verbose_name_plural = _("PDFs")


class ClosedPdf(RenderedPdfBase):
    publication = models.OneToOneField("minutes.ClosedPublication", models.CASCADE, related_name="pdf")
    file = models.FileField(_("file"), storage=closed_storage, max_length=255)

    class Meta(RenderedPdfBase.Meta):
        verbose_name = _("closed PDF")
        verbose_name_plural = _("closed PDFs")
