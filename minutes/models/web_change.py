from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK
from minutes.labels import CAUSES


class WebChange(models.Model):
    """Words that the web copy says otherwise ("Rettelse af webudgaven"); the record keeps its own.

    For anonymising and objections (GDPR art. 21). Applied by compose to every text of the public
    edition, names and titles too. Written by minutes.afterwards.web_changes alone.
    """

    secretary_may = LOOK
    committee_path = "meeting__committee"

    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="web_changes", verbose_name=_("meeting")
    )
    words = models.CharField(_("words of the record"), max_length=500)
    replacement = models.CharField(_("words on the web"), max_length=500, blank=True)
    cause = models.CharField(_("cause"), max_length=14, choices=list(CAUSES.items()))
    reason = models.CharField(_("reason"), max_length=500)
    at = models.DateTimeField(_("time"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )

    class Meta:
        verbose_name = _("change of the web copy")
        verbose_name_plural = _("changes of the web copy")
        ordering = ["meeting", "pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="web_change_has_words")]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.get_cause_display()}"
