from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.fields import FoldedField
from committees.reach import WORK
from decisions.models.closable import WithGround
from decisions.querysets import AttachmentQuerySet

OFFICE = ("application/vnd.openxmlformats-officedocument", "application/vnd.oasis.opendocument")


class Attachment(WithGround):
    """A file, or only its title where an old record has no more. Not public until somebody says so.

    The original stays inside; `clean_file` is the copy made at upload by decisions.attachments, without
    metadata, scripts and embedded files, and is what publishing links to. An office file's clean copy
    is a PDF, and comes when its conversion is done. `inspection` is written with them: see
    decisions.attachments.inspection.
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
    inspection = models.JSONField(_("what the file hides"), default=dict, blank=True, editable=False)
    public = models.BooleanField(
        _("may be published"), default=False, help_text=_("Only when the item itself is open.")
    )
    closed_reason = models.CharField(
        _("reason for closing"),
        max_length=300,
        blank=True,
        help_text=_("With a reason citizens see that an attachment is kept back, and why."),
    )
    public_title = models.CharField(_("public title"), max_length=400, blank=True)

    objects = AttachmentQuerySet.as_manager()
    # What a file hides may be personal data; one copy of it is enough.
    history = HistoricalRecords(excluded_fields=["inspection"])

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

    @property
    def clean_content_type(self) -> str:
        """The clean copy's own: PDF for an office file."""
        return "application/pdf" if self.content_type.startswith(OFFICE) else self.content_type

    @property
    def hidden_in_original(self) -> list[dict[str, str]]:
        """What the file hid as it came: code, where and text of each."""
        return self.inspection.get("original") or []

    @property
    def hidden_in_clean(self) -> list[dict[str, str]]:
        """What is still in the copy that may be published."""
        return self.inspection.get("clean") or []

    @property
    def is_inspected(self) -> bool:
        """Whether the clean copy was looked through; files taken in before that was done were not."""
        return self.inspection.get("clean") is not None
