from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import CHANGE
from minutes.labels import CAUSES, DOCUMENT_KINDS

REPORT_WITHIN = timedelta(hours=72)


class Withdrawal(models.Model):
    """The sheet that opens when something is taken off the web: what was out, how long, and what was done.

    Where personal data was out, the clock of 72 hours runs from `at` (GDPR art. 33). `number` names
    one item, `sha256` one file; neither means the whole document. Made by
    minutes.afterwards.exposure; staff fill in the rest. Holds none of the withdrawn text.
    """

    secretary_may = CHANGE
    committee_path = "meeting__committee"

    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="withdrawals", verbose_name=_("meeting")
    )
    kind = models.CharField(_("document"), max_length=8, choices=list(DOCUMENT_KINDS.items()), blank=True)
    number = models.CharField(_("agenda item"), max_length=20, blank=True)
    sha256 = models.CharField(_("fingerprint of the file"), max_length=64, blank=True)
    cause = models.CharField(_("cause"), max_length=14, choices=list(CAUSES.items()))
    reason = models.CharField(_("reason"), max_length=500)
    at = models.DateTimeField(_("withdrawn"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("who")
    )
    exposed_from = models.DateTimeField(_("on the web from"))
    exposed_to = models.DateTimeField(_("on the web until"))
    addresses = models.JSONField(_("addresses"), default=list)
    versions = models.JSONField(_("versions"), default=list)
    mails_sent = models.PositiveIntegerField(_("mails sent about it"), default=0)
    downloads = models.PositiveIntegerField(
        _("downloads"),
        null=True,
        blank=True,
        help_text=_("From the proxy's log, for the addresses above."),
    )
    whose = models.CharField(
        _("whose data, and how many"),
        max_length=500,
        blank=True,
        help_text=_("Write no names here."),
    )
    consequences = models.TextField(_("likely consequences"), blank=True)
    measures = models.TextField(_("what was done"), blank=True)
    caches_cleared_at = models.DateTimeField(_("search engines asked to forget"), null=True, blank=True)
    reported_at = models.DateTimeField(_("reported to the data protection authority"), null=True, blank=True)
    not_reported_because = models.CharField(_("not reported, because"), max_length=500, blank=True)
    told_at = models.DateTimeField(_("those concerned were told"), null=True, blank=True)
    closed_at = models.DateTimeField(_("dealt with"), null=True, blank=True)

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.meeting}, {self.at:%d-%m-%Y}"

    @property
    def report_by(self) -> datetime:
        return self.at + REPORT_WITHIN
