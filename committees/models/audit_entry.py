from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.append_only import AppendOnly


class AuditEntry(AppendOnly):
    """Who did or saw what, when. Append-only and chained; written by committees.audit.record alone.

    `detail` holds ids and codes, never protocol text and never a CPR number.
    """

    sequence = models.PositiveBigIntegerField(_("sequence"), unique=True)
    at = models.DateTimeField(_("time"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )
    actor_name = models.CharField(_("name"), max_length=200)
    action = models.CharField(_("action"), max_length=60)
    object_type = models.CharField(_("kind of object"), max_length=60, blank=True)
    object_id = models.CharField(_("object"), max_length=60, blank=True)
    detail = models.JSONField(_("detail"), default=dict)
    previous_hash = models.CharField(_("fingerprint of the line before"), max_length=64)
    hash = models.CharField(_("fingerprint"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit log")
        ordering = ["-sequence"]
        indexes = [models.Index(fields=["object_type", "object_id"], name="audit_by_object")]

    def __str__(self) -> str:
        return f"{self.sequence} {self.action}"
