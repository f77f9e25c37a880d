from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.labels import MEMBERSHIP_ROLES
from committees.querysets import MembershipQuerySet
from committees.reach import WORK


class Membership(models.Model):
    """A person's role and party in a committee from one date to another, both included.

    The party belongs to the period, not to the person: people change party. Every column is public.
    """

    secretary_may = WORK
    committee_path = "committee"

    committee = models.ForeignKey(
        "committees.Committee", models.PROTECT, related_name="memberships", verbose_name=_("committee")
    )
    person = models.ForeignKey(
        "committees.Person", models.PROTECT, related_name="memberships", verbose_name=_("person")
    )
    role = models.CharField(
        _("role"), max_length=12, choices=list(MEMBERSHIP_ROLES.items()), default="member"
    )
    party = models.CharField(_("party letter"), max_length=20, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"), null=True, blank=True, help_text=_("Leave empty while it lasts."))
    position = models.PositiveSmallIntegerField(_("order"), default=100)

    objects = MembershipQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["committee", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
                name="membership_ends_after_it_starts",
                violation_error_message=_("The membership ends before it starts."),
            ),
            models.UniqueConstraint(
                fields=["committee", "person", "role", "starts_on"],
                name="membership_once_a_period",
                violation_error_message=_("This person already has that role from that date."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.party})" if self.party else str(self.person)
