from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK


def published_storage() -> Storage:
    return storages["published"]


def closed_storage() -> Storage:
    return storages["closed"]


class PublishedFileBase(models.Model):
    """A clean copy that belongs to a publication; the bytes are named by their sha256 in the storage."""

    secretary_may = LOOK
    committee_path = "publication__meeting__committee"

    sha256 = models.CharField(max_length=64)
    title = models.CharField(_("title"), max_length=500)
    filename = models.CharField(_("file name"), max_length=255)
    content_type = models.CharField(_("type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    pages = models.PositiveIntegerField(_("pages"), null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.filename


class PublishedFile(PublishedFileBase):
    publication = models.ForeignKey("minutes.Publication", models.CASCADE, related_name="files")
    file = models.FileField(_("file"), storage=published_storage, max_length=255)

    class Meta(PublishedFileBase.Meta):
        verbose_name = _("published file")
        verbose_name_plural = _("published files")
        constraints = [models.UniqueConstraint(fields=["publication", "sha256"], name="published_file_once")]


class ClosedFile(PublishedFileBase):
    publication = models.ForeignKey("minutes.ClosedPublication", models.CASCADE, related_name="files")
    file = models.FileField(_("file"), storage=closed_storage, max_length=255)

    class Meta(PublishedFileBase.Meta):
        verbose_name = _("closed file")
        verbose_name_plural = _("closed files")
        constraints = [models.UniqueConstraint(fields=["publication", "sha256"], name="closed_file_once")]
