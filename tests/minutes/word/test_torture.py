"""What is as bad as the record may hold it: every word comes back, and Office's rules are kept."""

import lxml.html
import pytest

from minutes.pdf.prose.printing_copy import printing_copy
from minutes.pdf.shown.document import printed_document
from minutes.word import render_docx
from tests.minutes.pdf.examples import full_envelope
from tests.minutes.pdf.reading import missing_words
from tests.minutes.pdf.torture import CASES
from tests.minutes.word.reading import words_of
from tests.minutes.word.test_validity import faults

BREAK = "\u200b"  # put into endless words for the printed page alone
CHEAP = ("everything empty", "inside each other", "puzzles of spans", "broken lists", "control characters")


@pytest.mark.parametrize("name", CHEAP)
def test_hard_document_loses_no_word_and_breaks_no_rule(name, tmp_path):
    require_whole(CASES[name](), tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(CASES.keys() - set(CHEAP)))
def test_harder_document_loses_no_word_and_breaks_no_rule(name, tmp_path):
    require_whole(CASES[name](), tmp_path)


def require_whole(document, folder) -> None:
    data = render_docx(document, full_envelope())
    found = [word.replace(BREAK, "") for word in words_of(data)]
    assert missing_words(shown_words(document), found) == []
    assert faults(data, folder) == []


def shown_words(document) -> list[str]:
    """The words of the items' headings and text, as the printed record shows them."""
    words: list[str] = []
    for item in printed_document(printing_copy(document), printing_copy(full_envelope())).items:
        words += f"{item.heading.before} {item.heading.name}".split()
        for block in item.blocks:
            words += _pieces(getattr(block, "html", ""))
    return [word.replace(BREAK, "") for word in words]


def _pieces(html: str) -> list[str]:
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    return " ".join(root.itertext()).split()
