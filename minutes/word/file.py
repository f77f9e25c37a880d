"""One Word document while it is written: its body, lists, links and pictures."""

import io
from datetime import UTC, datetime
from itertools import count

import docx
from django.utils.timezone import is_naive
from docx.opc.constants import RELATIONSHIP_TYPE

from minutes.pdf.setting.colours import Colours
from minutes.pdf.shown.document import PrintedDocument
from minutes.word.addresses import word_address
from minutes.word.numbering import Numbering
from minutes.word.pictures import picture
from minutes.word.template import template, without_times
from minutes.word.xml import Element

_LONGEST = 255  # characters of a property, ECMA-376-2
_REGIONS = {
    "da": "da-DK",
    "de": "de-DE",
    "en": "en-GB",
    "fo": "fo-FO",
    "kl": "kl-GL",
    "nb": "nb-NO",
    "sv": "sv-SE",
}


class WordFile:
    def __init__(self, colours: Colours, language: str) -> None:
        self.colours = colours
        self.language = word_language(language)
        self.docx = docx.Document(io.BytesIO(template(colours, self.language)))
        self.body: Element = self.docx.element.body
        self.numbering = Numbering(self.docx.part.numbering_part.element)
        self._links: dict[str, str] = {}
        self._pictures = count(1)

    def link(self, address: str) -> str | None:
        """The relationship that leads to an address, or None where Word could not follow it."""
        target = word_address(address)
        if target is None:
            return None
        if target not in self._links:
            self._links[target] = f"link{len(self._links) + 1}"
            self.docx.part.rels.add_relationship(
                RELATIONSHIP_TYPE.HYPERLINK, target, self._links[target], is_external=True
            )
        return self._links[target]

    def picture(self, address: str, words: str, width: int, height: int | None = None) -> Element:
        most = {} if height is None else {"height": height}
        return picture(self.docx.part, address, words, next(self._pictures), width, **most)

    def written(self, page: PrintedDocument, published_at: datetime) -> bytes:
        """The whole file, its properties set."""
        self.numbering.finish()
        at = published_at if is_naive(published_at) else published_at.astimezone(UTC).replace(tzinfo=None)
        properties = self.docx.core_properties
        properties.title = page.title[:_LONGEST]
        properties.author = properties.last_modified_by = page.organisation[:_LONGEST]
        properties.language = self.language
        properties.created = properties.modified = at.replace(microsecond=0)
        properties.revision = 1
        target = io.BytesIO()
        self.docx.save(target)
        return without_times(target.getvalue())


def word_language(tag: str) -> str:
    """ "da" as da-DK: Word proofs only in a language of a place."""
    return _REGIONS.get(tag, tag)
