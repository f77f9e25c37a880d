from django.db import models
from django.utils.translation import gettext_lazy as _


class AttachmentPage(models.Model):
    """The text of one page of an attachment, extracted once at upload. Private."""

    attachment = models.ForeignKey("decisions.Attachment", models.CASCADE, related_name="page_texts")
    number = models.PositiveIntegerField(_("page"))
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("page text")
        verbose_name_plural = _("page texts")
        ordering = ["attachment", "number"]
        constraints = [models.UniqueConstraint(fields=["attachment", "number"], name="attachment_page_once")]

    def __str__(self) -> str:
        return f"{self.attachment} {self.number}"
