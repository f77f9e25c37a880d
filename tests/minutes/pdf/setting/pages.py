"""Sets a piece of HTML as a printed document is set."""

from collections.abc import Sequence

from minutes.pdf.embedded import EmbeddedFile
from minutes.pdf.setting.colours import colours
from minutes.pdf.setting.typesetter import typeset
from tests.minutes.pdf.setting.tree import Element, read_tree

HEAD = (
    '<!DOCTYPE html><html lang="da"><head><title>Prøve</title>'
    '<meta name="dcterms.modified" content="2026-03-18T09:30:00+01:00"></head>'
)


def set_html(body: str, files: Sequence[EmbeddedFile] = ()) -> bytes:
    return typeset(f"{HEAD}<body>{body}</body></html>", colours("#0f4c5c"), files)[0]


def tree_of(body: str) -> Element:
    return read_tree(set_html(body))
