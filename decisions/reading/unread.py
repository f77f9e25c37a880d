"""Items kept out that somebody who works at the desk is no reader of: their titles stand in no list."""

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from committees.models import User
from decisions.models import AgendaItem
from decisions.reading.grounds import ground_to_read


def unread_items(user: User) -> Q:
    """A condition on agenda items that the user reaches, the same that `ground_to_read` answers for each.
    A secretary reaches those of their own bodies, and reads them all."""
    if not user.is_superuser:
        return Q(pk__in=())
    named = AgendaItem.objects.filter(kept_out=True, reading_grants__user=user).select_related("meeting")
    read = [item.pk for item in named.distinct() if ground_to_read(user, item)]
    return Q(kept_out=True) & ~Q(meeting__committee__in=user.secretary_of) & ~Q(pk__in=read)


def with_unread(items: QuerySet[AgendaItem], user: User) -> QuerySet[AgendaItem]:
    """Agenda items, each knowing as `unread` whether its title is kept from the user."""
    return items.annotate(unread=ExpressionWrapper(unread_items(user), BooleanField()))
