from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK


class Acceptance(models.Model):
    """What had to be judged was judged: by whom, and why it may stand.

    Remembered for the same `fingerprint` (check and words) in the same case, or where the item has no
    case on that one item. Written by minutes.checks.acceptances alone; never changed.
    """

    secretary_may = LOOK
    committee_path = "meeting__committee"

    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="acceptances", verbose_name=_("meeting")
    )
    case = models.ForeignKey(
        "decisions.Case",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("case"),
    )
    code = models.CharField(_("check"), max_length=60)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, db_index=True)
    message = models.TextField(_("finding"))
    reason = models.CharField(_("why it may stand"), max_length=500)
    at = models.DateTimeField(_("time"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )

    class Meta:
        verbose_name = _("acceptance")
        verbose_name_plural = _("acceptances")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(reason=""),
                name="acceptance_has_reason",
                violation_error_message=_("Write why it may stand."),
            )
        ]

    def __str__(self) -> str:
        return self.message
