"""Which characters stand otherwise in print than in the record, and where: for whoever answers for it.

The record itself keeps them; see `printing_copy`.
"""

import dataclasses
import html
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from minutes.document import MinutesDocument
from minutes.envelope import Envelope
from minutes.pdf.prose.printing_copy import characters_of, printed_character

MOST = 30  # characters told of, one a line
_MOST_PLACES = 5


@dataclasses.dataclass(frozen=True, slots=True)
class Replaced:
    """`places` in the order of the document; `shown` is what stands in its place, often nothing."""

    character: str
    shown: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        words = {"character": _name(self.character), "places": _some(self.places)}
        if self.shown.strip():
            return _("%(character)s stands as %(shown)s: %(places)s.") % {**words, "shown": self.shown}
        return _("%(character)s is left out: %(places)s.") % words


def replaced_characters(
    document: MinutesDocument, envelope: Envelope, missing: frozenset[str] = frozenset()
) -> tuple[Replaced, ...]:
    """In the order they come; `missing` are those that no font on this machine has."""
    places: dict[str, dict[str, None]] = {}
    for place, text in _texts(document, envelope):
        for character in sorted(characters_of(text, missing)):
            places.setdefault(character, {})[place] = None
    return tuple(
        Replaced(character, printed_character(character, missing), tuple(found))
        for character, found in places.items()
    )


def told(replaced: Iterable[Replaced]) -> str:
    """A sentence and a line for each; empty where nothing was replaced."""
    lines = [str(one) for one in replaced]
    if not lines:
        return ""
    head = _("These characters could not be printed. The record and the web page keep them.")
    rest = len(lines) - MOST
    if rest > 0:
        more = ngettext("%(count)d more character.", "%(count)d more characters.", rest)
        lines = [*lines[:MOST], more % {"count": rest}]
    return "\n".join([head, *lines])


def _texts(document: MinutesDocument, envelope: Envelope) -> Iterator[tuple[str, str]]:
    """Every text with its place. What a text writes as an entity is the character, too."""
    front = _("page one")
    for field in dataclasses.fields(document):
        if field.name != "items":
            yield from ((front, text) for text in _strings(getattr(document, field.name)))
    yield from ((front, text) for text in _strings(envelope))
    for item in document.items:
        place = _("item %(number)s") % {"number": item.number} if item.number else item.title
        yield from ((place, text) for text in _strings(item))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _strings(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            text = getattr(value, field.name)
            yield from _strings(html.unescape(text) if field.name == "html" and text else text)


def _name(character: str) -> str:
    """ "☃ (U+2603 SNOWMAN)"; of what cannot be seen, its kind and number."""
    code = f"U+{ord(character):04X}"
    kinds = {
        "Cc": _("Control character"),
        "Co": _("Character of a font of its own"),
        "Cs": _("Half a character"),
        "Cn": _("Unassigned character"),
        "Cf": _("Hidden format character"),
    }
    category = unicodedata.category(character)
    if category in kinds:
        return f"{kinds[category]} ({code})"
    name = unicodedata.name(character, "")
    return f"{character} ({code} {name})" if name else f"{character} ({code})"


def _some(places: tuple[str, ...]) -> str:
    shown = ", ".join(places[:_MOST_PLACES])
    return f"{shown} …" if len(places) > _MOST_PLACES else shown
