"""What lists and pages say of an item beside its title: closed, since when, kept out, withheld."""

from collections.abc import Iterator
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from decisions.enums import ClosingMoment, ItemKind
from decisions.models import AgendaItem

MARK = '<span class="mark mark--{}">{}</span> '


def marks(item: AgendaItem) -> SafeString:
    """Of an item that was read with_marks()."""
    return format_html_join("", MARK, _marks(item)) if item.kind == ItemKind.ITEM else SafeString("–")


def _marks(item: Any) -> Iterator[tuple[str, str]]:
    if item.closed:
        yield "closed", closed_words(item.closing_moment)
    else:
        yield "open", _("Open")
    if item.kept_out:
        yield "kept-out", _("Kept out")
    if item.waits:
        yield "waits", _("Withheld")


def closed_words(moment: str | None) -> str:
    """ "Closed after sending" and the like; one that was closed while it was drafted is just closed."""
    words = {
        ClosingMoment.AFTER_SENDING: _("Closed after sending"),
        ClosingMoment.AT_MEETING: _("Closed at the meeting"),
        ClosingMoment.AFTER_MEETING: _("Closed after the meeting"),
    }
    return words.get(ClosingMoment(moment), _("Closed")) if moment else _("Closed")
