from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK
from minutes.labels import RENDITION_FORMS
from minutes.models.published_file import closed_storage, published_storage


class RenditionBase(models.Model):
    """A file derived from a publication beside its PDF: an extract, a decision list, a packet, a Word file.

    `part` is the item's number or the packet's part, empty where the form has one part alone; `pages` is
    None for a file that has none. Written by minutes.renditions.keeping; missing means: not made yet.
    """

    secretary_may = LOOK
    committee_path = "publication__meeting__committee"

    form = models.CharField(_("form"), max_length=12, choices=list(RENDITION_FORMS.items()))
    part = models.CharField(_("part"), max_length=20, blank=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    pages = models.PositiveIntegerField(_("pages"), null=True)
    content_type = models.CharField(_("type"), max_length=100)
    rendered_at = models.DateTimeField(_("made"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.form} {self.part}".strip()


class Rendition(RenditionBase):
    """Of the public edition. Public code reads it."""

    publication = models.ForeignKey("minutes.Publication", models.CASCADE, related_name="renditions")
    file = models.FileField(_("file"), storage=published_storage, max_length=255)

    class Meta(RenditionBase.Meta):
        verbose_name = _("derived file")
        verbose_name_plural = _("derived files")
        constraints = [models.UniqueConstraint(fields=["publication", "form", "part"], name="rendition_once")]


class ClosedRendition(RenditionBase):
    """Of the closed edition, made when somebody asks for it."""

    publication = models.ForeignKey("minutes.ClosedPublication", models.CASCADE, related_name="renditions")
    file = models.FileField(_("file"), storage=closed_storage, max_length=255)

    class Meta(RenditionBase.Meta):
        verbose_name = _("closed derived file")
        verbose_name_plural = _("closed derived files")
        constraints = [
            models.UniqueConstraint(fields=["publication", "form", "part"], name="closed_rendition_once")
        ]
