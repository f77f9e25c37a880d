from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.append_only import AppendOnly
from committees.reach import LOOK


class SignedRecord(AppendOnly):
    """The whole protocol as it was when it was signed or approved: from then on only additions.

    `document` is the closed edition of the minutes as canonical JSON; the ledger's SIGN line carries
    its hash. Written by minutes.afterwards.signing alone.
    """

    secretary_may = LOOK
    committee_path = "meeting__committee"

    meeting = models.OneToOneField(
        "committees.Meeting", models.PROTECT, related_name="signed_record", verbose_name=_("meeting")
    )
    document = models.TextField(_("document"))
    sha256 = models.CharField(_("fingerprint"), max_length=64)
    at = models.DateTimeField(_("time"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )

    class Meta:
        verbose_name = _("signed record")
        verbose_name_plural = _("signed records")
        ordering = ["-at"]

    def __str__(self) -> str:
        return str(self.meeting)
