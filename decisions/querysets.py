"""Querysets of the middle floor; they speak the domain."""

from datetime import date
from typing import Any, Self

from django.db import models

from committees.folding import fold


class CaseQuerySet(models.QuerySet[Any]):
    def matching(self, words: str) -> Self:
        """Cases whose number or title holds each word, however æøå are written."""
        cases = self
        for word in words.split():
            cases = cases.filter(
                models.Q(number__icontains=word) | models.Q(title_folded__contains=fold(word))
            )
        return cases


class AgendaItemQuerySet(models.QuerySet[Any]):
    def with_document_data(self) -> Self:
        """Everything compose reads, in a fixed number of queries."""
        return self.select_related("case", "continues").prefetch_related(
            "sections", "decisions", "votes", "dissents", "events__person", "item_attachments__attachment"
        )

    def with_marks(self) -> Self:
        """What lists mark: `closing_moment` of a closed item, and `waits` where a decision is withheld."""
        changes = self.model._meta.get_field("closing_changes").related_model._default_manager
        last = changes.filter(item=models.OuterRef("pk")).order_by("-pk")
        decisions = self.model._meta.get_field("decisions").related_model._default_manager
        waiting = decisions.filter(item=models.OuterRef("pk"), embargoed=True)
        return self.annotate(
            closing_moment=models.Subquery(last.values("moment")[:1]), waits=models.Exists(waiting)
        )

    def to_be_opened(self, today: date) -> Self:
        """The closed items whose day has come."""
        return self.filter(closed=True, opens_on__lte=today)

    def without_public_decision(self) -> Self:
        """Closed items of published minutes that tell citizens nothing of what was decided."""
        told = models.Q(public_decision__gt="") | models.Q(kept_out=True) | models.Q(preparation="withdrawn")
        held_back = models.Q(decisions__own=True, decisions__embargoed=True)
        return (
            self.filter(closed=True, kind="item", meeting__minutes_published_at__isnull=False)
            .exclude(told)
            .exclude(held_back)
        )


class ClosingGroundQuerySet(models.QuerySet[Any]):
    def on(self, day: date) -> Self:
        """The grounds that hold on the day, both ends included."""
        started = models.Q(starts_on__isnull=True) | models.Q(starts_on__lte=day)
        return self.filter(started, models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=day))


class AttachmentQuerySet(models.QuerySet[Any]):
    def publishable(self) -> Self:
        return self.filter(public=True)


class RegisterQuerySet(models.QuerySet[Any]):
    def with_page_data(self) -> Self:
        return self.select_related("committee", "meeting__committee")

    def newest_first(self) -> Self:
        return self.order_by("-date", "committee__rank", "meeting", "position")

    def latest_decisions(self) -> Self:
        """The newest open items something was decided on, without standing ones such as announcements."""
        return self.filter(closed=False, standing=False).exclude(decision_text="").newest_first()

    def types(self) -> list[str]:
        """The letters that entries carry before their titles, each once."""
        return list(self.exclude(type="").order_by("type").values_list("type", flat=True).distinct())

    def about(self, words: str) -> Self:
        """Entries whose title, case or text holds each word, however æøå are written."""
        entries = self
        for word in fold(words).split():
            entries = entries.filter(
                models.Q(text_folded__contains=word) | models.Q(case_number__iexact=word)
            )
        return entries
