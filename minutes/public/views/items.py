"""One item by its permanent address, as the newest minutes or agenda have it."""

from django.http import Http404, HttpResponse

from committees.answers import PublicRequest, public_page, render_page
from decisions.models import RegisterEntry
from minutes.document import Item
from minutes.public.converters import Day
from minutes.public.downloads import downloads_of_item
from minutes.public.lookup import Published, find_meeting, find_published, living_links
from minutes.public.shown.items import item_address, shown_item
from minutes.public.views.meetings import document_context


@public_page
def item(request: PublicRequest, committee: str, day: Day, number: str) -> HttpResponse:
    meeting = find_meeting(committee, day)
    published = find_published(meeting)
    items = published.document.items
    place = _place(items, number)
    links = living_links(published.envelope, number)
    shown = shown_item(items[place], published.envelope, level=1, continues=links)
    context = document_context(published) | {
        "meeting": meeting,
        "committee": meeting.committee,
        "item": shown,
        "downloads": downloads_of_item(published, number),
        "carried_on": RegisterEntry.objects.filter(continues=shown.address).select_related("committee"),
        "earlier_item": _neighbour(published, items[place], items[:place][::-1]),
        "later_item": _neighbour(published, items[place], items[place + 1 :]),
    }
    return render_page(request, "public/pages/item.html", context)


def _place(items: tuple[Item, ...], number: str) -> int:
    for place, found in enumerate(items):
        if found.number == number and not found.is_withdrawn:
            return place
    raise Http404


def _neighbour(published: Published, item: Item, others: tuple[Item, ...]) -> dict[str, str] | None:
    """The next open item; nothing leads from a closed item or to it but its meeting.

    See docs/domain.md, "The number of a closed case identifies it".
    """
    if item.closed:
        return None
    other = next(
        (other for other in others if other.number and not other.closed and not other.is_withdrawn), None
    )
    if other is None:
        return None
    address = item_address(published.envelope, other.number)
    return {"number": other.number, "title": other.title, "address": address}
