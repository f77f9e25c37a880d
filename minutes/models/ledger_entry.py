from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.append_only import AppendOnly
from committees.reach import LOOK
from minutes.labels import DOCUMENT_KINDS, EDITIONS, LEDGER_ACTIONS


class LedgerEntry(AppendOnly):
    """What was done to the record, for ever: append-only, without text, chained by hashes.

    The public and the closed edition are two chains (`edition`), each counted by itself, so that the
    public one tells nothing of the closed. Written by minutes.ledger.append alone.
    """

    secretary_may = LOOK
    committee_path = "meeting__committee"

    edition = models.CharField(_("edition"), max_length=6, choices=list(EDITIONS.items()))
    sequence = models.PositiveBigIntegerField(_("sequence"))
    action = models.CharField(_("action"), max_length=10, choices=list(LEDGER_ACTIONS.items()))
    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="ledger_entries", verbose_name=_("meeting")
    )
    kind = models.CharField(_("document"), max_length=8, choices=list(DOCUMENT_KINDS.items()))
    version = models.PositiveIntegerField(_("version"))
    document_sha256 = models.CharField(_("fingerprint of the document"), max_length=64)
    envelope_sha256 = models.CharField(_("fingerprint of the envelope"), max_length=64)
    pdf_sha256 = models.CharField(_("fingerprint of the PDF"), max_length=64, blank=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_name = models.CharField(_("who"), max_length=200)
    at = models.DateTimeField(_("time"))
    note = models.CharField(_("note"), max_length=500, blank=True)
    previous_hash = models.CharField(_("fingerprint of the line before"), max_length=64)
    hash = models.CharField(_("fingerprint"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger")
        ordering = ["edition", "-sequence"]
        constraints = [models.UniqueConstraint(fields=["edition", "sequence"], name="ledger_sequence_once")]

    def __str__(self) -> str:
        return f"{self.edition} {self.sequence}: {self.get_action_display()}"
