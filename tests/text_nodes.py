"""Words in templates that stand outside translate and blocktranslate."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from django.template.base import Lexer, TokenType

LETTERS = re.compile(r"[^\W\d_]{2,}")
# Attributes whose values people see or hear.
SPOKEN = ("alt", "aria-label", "aria-description", "placeholder", "title", "label")
# Blocks that fill a class attribute of the template they extend.
CLASSES = ("coltype", "bodyclass", "width")


def words_outside_translation(source: str, is_html: bool = True) -> list[str]:
    """Text nodes and spoken attributes with letters, the way they stand in the source."""
    text = "".join(_untranslated(source))
    if not is_html:
        return [line.strip() for line in text.splitlines() if LETTERS.search(line)]
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return [found for found in reader.found if LETTERS.search(found)]


def _untranslated(source: str) -> Iterator[str]:
    """The template without its tags, comments and translated blocks."""
    inside = None  # the tag whose content is passed over
    for token in Lexer(source).tokenize():
        name, *words = token.contents.split() if token.token_type == TokenType.BLOCK else [""]
        if inside:
            inside = None if name == f"end{inside}" else inside
        elif name in ("blocktranslate", "blocktrans", "comment") or (name == "block" and words[0] in CLASSES):
            inside = name
        elif token.token_type == TokenType.TEXT:
            yield token.contents


class _Reader(HTMLParser):
    """Collects what a person sees: text outside script and style, and spoken attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipped += tag in ("script", "style")
        self.found += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.found.append(data.strip())
