from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.collation import NAME as DANISH
from committees.fields import FoldedField
from committees.labels import COMMITTEE_KINDS
from committees.querysets import CommitteeQuerySet
from committees.reach import CHANGE


class Committee(models.Model):
    """A council, committee or other body, for one term (Popolo: Organization). Every column is public.

    What is published rests on a decision (docs/domain.md, "Publishing rests on a decision"), so the rules
    carry their ground, and nothing is published until they say so.
    """

    secretary_may = CHANGE
    committee_path = "pk"

    name = models.CharField(_("name"), max_length=200, db_collation=DANISH)
    name_folded = FoldedField("name")
    short_name = models.CharField(_("short name"), max_length=20, blank=True, help_text=_("For example SU."))
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    kind = models.CharField(_("kind"), max_length=16, choices=list(COMMITTEE_KINDS.items()))
    rank = models.PositiveSmallIntegerField(_("rank"), default=100, help_text=_("The lowest stands first."))
    term_from = models.DateField(_("term from"), null=True, blank=True)
    term_to = models.DateField(_("term to"), null=True, blank=True)
    predecessor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="successors",
        verbose_name=_("predecessor"),
    )
    style = models.ForeignKey("committees.DocumentStyle", models.PROTECT, verbose_name=_("document style"))
    description = models.TextField(_("description"), blank=True, help_text=_("Shown to citizens."))
    publishes_agenda = models.BooleanField(_("publishes agendas"), default=False)
    publishes_minutes = models.BooleanField(_("publishes minutes"), default=False)
    publishing_ground = models.CharField(
        _("ground for publishing"),
        max_length=300,
        blank=True,
        help_text=_("The decision or rule it rests on."),
    )
    weekdays_notice = models.PositiveSmallIntegerField(
        _("weekdays between agenda and meeting"),
        default=4,
        help_text=_("The members have the agenda so many weekdays before the meeting. 0 asks for none."),
    )
    saturday_counts = models.BooleanField(_("Saturday counts as a weekday"), default=False)
    second_person_publishes = models.BooleanField(
        _("a second person publishes"),
        default=False,
        help_text=_("One reports the document ready, another publishes it."),
    )
    web_years = models.PositiveSmallIntegerField(
        _("years on the web"),
        null=True,
        blank=True,
        help_text=_("Older meetings are taken off the web, and kept in the archive. Empty: they stay."),
    )

    objects = CommitteeQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("committee")
        verbose_name_plural = _("committees")
        ordering = ["rank", "name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(term_to__isnull=True)
                | models.Q(term_from__isnull=True)
                | models.Q(term_to__gte=models.F("term_from")),
                name="committee_term_ends_after_it_starts",
                violation_error_message=_("The term ends before it starts."),
            ),
            models.CheckConstraint(
                condition=models.Q(publishes_agenda=False, publishes_minutes=False)
                | ~models.Q(publishing_ground=""),
                name="committee_publishing_has_ground",
                violation_error_message=_("Write what decision or rule the publishing rests on."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/udvalg/{self.slug}/"
