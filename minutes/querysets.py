"""Querysets of the record."""

from typing import Any, Self

from django.db import models


class PublicationQuerySet(models.QuerySet[Any]):
    def current(self) -> Self:
        return self.filter(current=True)

    def with_page_data(self) -> Self:
        """All that a page of a publication needs besides its document, in two queries."""
        return self.select_related("meeting__committee", "pdf").prefetch_related("files")
