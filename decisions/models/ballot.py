from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import WORK
from decisions.labels import BALLOT_CHOICES


class Ballot(models.Model):
    """How one named, present member voted (docs/domain.md, "Votes")."""

    secretary_may = WORK
    committee_path = "vote__item__meeting__committee"

    vote = models.ForeignKey("decisions.Vote", models.CASCADE, related_name="ballots")
    person = models.ForeignKey(
        "committees.Person", models.PROTECT, null=True, blank=True, related_name="ballots"
    )
    name = models.CharField(_("name"), max_length=200)
    party = models.CharField(_("party letter"), max_length=20, blank=True)
    choice = models.CharField(_("vote"), max_length=9, choices=list(BALLOT_CHOICES.items()))

    class Meta:
        verbose_name = _("ballot")
        verbose_name_plural = _("ballots")
        ordering = ["vote", "pk"]
        constraints = [models.UniqueConstraint(fields=["vote", "name"], name="ballot_once_a_vote")]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_choice_display()}"
