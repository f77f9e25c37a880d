"""How a leave to read stands, and the list's filter by it."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from decisions.enums import GrantState
from decisions.labels import GRANT_STATES
from decisions.models import ReadingGrant
from decisions.rules import grant_holds


def state_of(row: ReadingGrant) -> GrantState:
    if row.refused_at:
        return GrantState.REFUSED
    if not row.granted_at:
        return GrantState.WAITING
    return GrantState.HOLDS if grant_holds(row, timezone.localdate()) else GrantState.ENDED


def of_state(rows: QuerySet[ReadingGrant], state: str) -> QuerySet[ReadingGrant]:
    """Those in the state; all of them for a state there is none of."""
    ended = Q(granted_at__isnull=False, ends_on__lt=timezone.localdate())
    wanted = {
        GrantState.WAITING: Q(granted_at__isnull=True, refused_at__isnull=True),
        GrantState.HOLDS: Q(granted_at__isnull=False) & ~ended,
        GrantState.REFUSED: Q(refused_at__isnull=False),
        GrantState.ENDED: ended,
    }
    return rows.filter(wanted.get(state, Q()))  # type: ignore[call-overload, no-any-return]


class GrantStateFilter(SimpleListFilter):
    title = _("state")
    parameter_name = "tilstand"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(GRANT_STATES.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return of_state(queryset, self.value() or "")
