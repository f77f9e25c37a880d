from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.fields import FoldedField
from committees.reach import WORK
from decisions.querysets import AttachmentQuerySet


class Attachment(models.Model):
    """A file, or only its title where an old record has no more. Not public until somebody says so.

    The original stays inside; `clean_file` is the copy made at upload by decisions.attachments, without
    metadata, scripts and embedded files, and is what publishing links to.
    """

    secretary_may = WORK
    committee_path = "item_attachments__item__meeting__committee"

    title = models.CharField(_("title"), max_length=500)
    title_folded = FoldedField("title")
    filename = models.CharField(_("file name"), max_length=255, blank=True)
    file = models.FileField(_("file"), upload_to="attachments/%Y/%m/", blank=True, max_length=255)
    content_type = models.CharField(_("type"), max_length=100, blank=True)
    size = models.PositiveBigIntegerField(_("size in bytes"), null=True, blank=True)
    sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    clean_file = models.FileField(_("clean copy"), upload_to="clean/%Y/%m/", blank=True, max_length=255)
    clean_sha256 = models.CharField(max_length=64, blank=True)
    clean_size = models.PositiveBigIntegerField(null=True, blank=True)
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    public = models.BooleanField(
        _("may be published"), default=False, help_text=_("Only when the item itself is open.")
    )
    closed_ground = models.ForeignKey(
        "decisions.ClosingGround",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ground for closing"),
    )
    closed_reason = models.CharField(
        _("reason for closing"),
        max_length=300,
        blank=True,
        help_text=_("With a reason citizens see that an attachment is kept back, and why."),
    )
    public_title = models.CharField(_("public title"), max_length=400, blank=True)

    objects = AttachmentQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(title=""), name="attachment_has_title"),
            models.CheckConstraint(
                condition=models.Q(clean_file="") | ~models.Q(clean_sha256=""),
                name="attachment_clean_copy_has_hash",
            ),
        ]

    def __str__(self) -> str:
        return self.title
