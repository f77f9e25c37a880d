from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from committees.enums import MeetingKind, MeetingStage
from committees.labels import MEETING_KINDS
from committees.querysets import MeetingQuerySet
from committees.reach import WORK
from committees.rules import stage


class Meeting(models.Model):
    """A meeting of a committee. Every column is public once it is announced; see MeetingPrint.

    `agenda_published_at` and `minutes_published_at` are written by minutes.publishing.publish and
    minutes.afterwards.withdraw alone; the other times by committees.meetings. `day_number` is 1 for the first
    meeting made for that day, and is never used again.
    """

    secretary_may = WORK
    committee_path = "committee"

    committee = models.ForeignKey(
        "committees.Committee", models.PROTECT, related_name="meetings", verbose_name=_("committee")
    )
    date = models.DateField(_("date"))
    day_number = models.PositiveSmallIntegerField(_("number that day"), default=1, editable=False)
    starts_at = models.TimeField(_("start"), null=True, blank=True)
    venue = models.CharField(_("place"), max_length=200, blank=True)
    kind = models.CharField(
        _("kind"), max_length=14, choices=list(MEETING_KINDS.items()), default=MeetingKind.ORDINARY
    )
    late_reason = models.CharField(
        _("why the agenda is sent late"), max_length=300, blank=True, help_text=_("Printed on the agenda.")
    )
    announced_at = models.DateTimeField(_("announced"), null=True, blank=True, editable=False)
    sent_at = models.DateTimeField(_("sent to members"), null=True, blank=True, editable=False)
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True, editable=False)
    ended_at = models.TimeField(_("end"), null=True, blank=True)
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True, editable=False)
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, blank=True, editable=False)
    agenda_published_at = models.DateTimeField(_("agenda published"), null=True, blank=True, editable=False)
    minutes_published_at = models.DateTimeField(_("minutes published"), null=True, blank=True, editable=False)

    objects = MeetingQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-date", "-day_number", "committee"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "date", "day_number"], name="meeting_day_number_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.committee} {self.date:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        return f"/udvalg/{self.committee.slug}/{self.day}/"

    @property
    def day(self) -> str:
        """The meeting's part of its address: 2021-11-03, or 2021-11-03-2 for the second made that day."""
        return self.date.isoformat() + (f"-{self.day_number}" if self.day_number > 1 else "")

    @property
    def stage(self) -> MeetingStage:
        return stage(self)
