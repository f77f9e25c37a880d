from django.db import models
from django.utils.translation import gettext_lazy as _

from decisions.labels import BALLOT_CHOICES


class PublishedBallot(models.Model):
    """How somebody voted, as published. Written with its register entry by minutes.register."""

    entry = models.ForeignKey("decisions.RegisterEntry", models.CASCADE, related_name="ballots")
    person = models.ForeignKey(
        "committees.Person", models.PROTECT, null=True, related_name="published_ballots"
    )
    name = models.CharField(_("name"), max_length=200)
    party = models.CharField(_("party letter"), max_length=20, blank=True)
    motion = models.CharField(_("voted on"), max_length=1000, blank=True)
    choice = models.CharField(_("vote"), max_length=9, choices=list(BALLOT_CHOICES.items()))

    class Meta:
        verbose_name = _("published ballot")
        verbose_name_plural = _("published ballots")
        ordering = ["entry", "pk"]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_choice_display()}"
