"""Querysets of the lowest floor; they speak the domain."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.utils import timezone

from committees.enums import JobState, MembershipRole
from committees.folding import fold
from committees.rules import STAGES


class CommitteeQuerySet(models.QuerySet[Any]):
    def current(self, on: date | None = None) -> Self:
        """Those whose term holds on the day (today when none is given)."""
        on = on or timezone.localdate()
        started = models.Q(term_from__isnull=True) | models.Q(term_from__lte=on)
        return self.filter(started, models.Q(term_to__isnull=True) | models.Q(term_to__gte=on))


class PersonQuerySet(models.QuerySet[Any]):
    def politicians(self) -> Self:
        return self.filter(is_politician=True)

    def named_like(self, words: str) -> Self:
        """Those whose names hold each of the words, however æøå are written."""
        people = self
        for word in fold(words).split():
            people = people.filter(name_folded__contains=word)
        return people


class MembershipQuerySet(models.QuerySet[Any]):
    def on(self, day: date) -> Self:
        """Memberships that hold on the day, both ends included."""
        return self.filter(models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=day), starts_on__lte=day)

    def now(self) -> Self:
        return self.on(timezone.localdate())

    def secretaries_now(self) -> Self:
        return self.now().filter(role=MembershipRole.SECRETARY)

    def sitting(self) -> Self:
        """Those who take part in meetings: not secretaries or followers."""
        return self.filter(role__in=[MembershipRole.CHAIR, MembershipRole.DEPUTY, MembershipRole.MEMBER])

    def reading(self) -> Self:
        """Those whose holders read what is closed: who takes part in meetings, and who may be called in."""
        return self.exclude(role__in=[MembershipRole.SECRETARY, MembershipRole.FOLLOWER])


class MeetingQuerySet(models.QuerySet[Any]):
    def announced(self) -> Self:
        """Those the public may know of; the only ones public code may read."""
        return self.filter(announced_at__isnull=False)

    def upcoming(self) -> Self:
        return self.filter(date__gte=timezone.localdate(), cancelled_at__isnull=True).order_by(
            "date", "starts_at"
        )

    def draft(self) -> Self:
        """Those nothing has happened to yet (rules.stage)."""
        return self.filter(**{f"{time}__isnull": True for time, _stage in STAGES})

    def unpublished(self) -> Self:
        """Those of earlier days whose minutes citizens cannot read."""
        return self.filter(
            date__lt=timezone.localdate(), cancelled_at__isnull=True, minutes_published_at__isnull=True
        )

    def published(self) -> Self:
        return self.filter(cancelled_at__isnull=True, minutes_published_at__isnull=False)

    def cancelled(self) -> Self:
        return self.filter(cancelled_at__isnull=False)


class JobQuerySet(models.QuerySet[Any]):
    def due(self) -> Self:
        """Queued and due, or running in a worker that let its lease run out (it died)."""
        now = timezone.now()
        return self.filter(
            models.Q(state=JobState.QUEUED, next_try_at__lte=now)
            | models.Q(state=JobState.RUNNING, lease_until__lt=now)
        )
