from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.reach import WORK
from decisions.enums import VoteKind
from decisions.labels import VOTE_KINDS, VOTE_RESULTS


class Vote(models.Model):
    """A vote on an item, typed as text and read into tallies and ballots by decisions.votes.

    `tallies` is {"for": {"count", "groups", "names"}, "against": …, "abstained": …}. In a closed
    item the public sees it only when `public` says so (as a rule it should, Resumédatabasen 87.1.5).
    """

    secretary_may = WORK
    committee_path = "item__meeting__committee"

    item = models.ForeignKey("decisions.AgendaItem", models.CASCADE, related_name="votes")
    decision = models.ForeignKey(
        "decisions.Decision",
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="votes",
        verbose_name=_("decision"),
    )
    position = models.PositiveIntegerField(_("order"), default=0)
    motion = models.CharField(_("voted on"), max_length=1000, blank=True)
    kind = models.CharField(
        _("kind"), max_length=10, choices=list(VOTE_KINDS.items()), default=VoteKind.PROPOSAL
    )
    text = models.CharField(
        _("vote"),
        max_length=2000,
        blank=True,
        help_text=_("For example: A, V for; O against; except Ida Holm."),
    )
    tallies = models.JSONField(default=dict, editable=False)
    result = models.CharField(  # noqa: DJ001
        _("result"), max_length=8, choices=list(VOTE_RESULTS.items()), null=True, blank=True
    )
    public_motion = models.CharField(
        _("voted on, in public words"), max_length=1000, blank=True, help_text=_("Only for a closed item.")
    )
    public = models.BooleanField(_("public although the item is closed"), default=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("vote")
        verbose_name_plural = _("votes")
        ordering = ["item", "position", "pk"]

    def __str__(self) -> str:
        return self.motion or self.text or str(self._meta.verbose_name)
