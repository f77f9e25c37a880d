"""The public pages' items with marks where something is left out, for the secretary alone."""

from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from minutes.document import DecisionBlock, Item
from minutes.gaps import Gap, Laid, Missing
from minutes.public.shown.items import ShownItem

FIELDS = {
    Missing.KEPT_OUT: "id_kept_out",
    Missing.ITEM: "id_closed",
    Missing.WITHDRAWN: "id_title",
    Missing.SECTION: "sections-group",
    Missing.DECISION: "decisions-group",
    Missing.ATTACHMENTS: "item_attachments-group",
}


@dataclass(frozen=True, slots=True)
class ShownGap:
    """`url` is the field that closes it."""

    words: str
    url: str
    template: str = "preview/gap.html"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in the preview: an item as citizens see it, or the mark of one they do not see at all."""

    item: ShownItem | None = None
    gap: ShownGap | None = None


def shown_gap(gap: Gap, item_id: int) -> ShownGap:
    page = reverse("admin:decisions_agendaitem_change", args=[item_id])
    return ShownGap(_words(gap), f"{page}#{FIELDS[gap.missing]}")


def entries(laid: list[Laid], shown: list[ShownItem]) -> list[Entry]:
    """`shown` are the public items in their order, as the public page shows them."""
    items = iter(shown)
    found = []
    for place in laid:
        if place.public is None:
            found += [Entry(gap=shown_gap(gap, place.item_id)) for gap in place.gaps]
        elif (item := next(items, None)) is not None:
            found.append(Entry(item=with_gaps(item, place)))
    return found


def with_gaps(shown: ShownItem, laid: Laid) -> ShownItem:
    """The item's own decisions stand apart on the page, so that a place among the blocks moves by them."""
    assert laid.public is not None
    blocks: list[Any] = list(shown.blocks)
    for gap in sorted(laid.gaps, key=lambda gap: -gap.before):
        blocks.insert(_place(laid.public, gap), shown_gap(gap, laid.item_id))
    return replace(shown, blocks=tuple(blocks))


def _place(item: Item, gap: Gap) -> int:
    before = item.blocks[: gap.before]
    return sum(not (isinstance(block, DecisionBlock) and block.own) for block in before)


def _words(gap: Gap) -> str:
    if gap.missing == Missing.ATTACHMENTS:
        words = ngettext(
            "Here stands %(count)d attachment that citizens do not see.",
            "Here stand %(count)d attachments that citizens do not see.",
            gap.count,
        )
        return words % {"count": gap.count}
    return {
        Missing.KEPT_OUT: _("Here stands a closed item that citizens do not see, nor its number."),
        Missing.ITEM: _("Here stands a closed item. Citizens see of it what stands here, nothing else."),
        Missing.WITHDRAWN: _("Here stands an item that was withdrawn from the web."),
        Missing.SECTION: _("Here stands a closed text that citizens do not see."),
        Missing.DECISION: _("Here stands a closed decision that citizens do not see."),
    }[gap.missing]
