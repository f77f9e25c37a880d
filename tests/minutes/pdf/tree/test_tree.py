"""The structure tree of a finished PDF is the document's own: no part more, none less, none elsewhere."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from minutes.document import MinutesDocument, SectionBlock
from minutes.enums import Edition
from minutes.envelope import Envelope, Look
from minutes.importing.reading import read
from minutes.pdf.render import render_pdf
from tests.minutes.importing.seeds import seed
from tests.minutes.pdf import examples
from tests.minutes.pdf.torture import CASES
from tests.minutes.pdf.tree.compare import require_same_tree
from tests.minutes.pdf.tree.invented import documents

SEEDS = ("000", "001", "002", "003", "004")
PHASES = (Phase.reuse, Phase.generate)  # each example is a whole PDF: too slow to look for the smallest
LOOKS = (Look("a"), Look("b", contents=False, cover=True, items_on_new_pages=True))


def require(document: MinutesDocument, envelope: Envelope) -> None:
    require_same_tree(render_pdf(document, envelope), document)


@pytest.mark.parametrize("look", LOOKS)
def test_tree_is_that_of_the_example(look):
    require(examples.full_document(), replace(examples.full_envelope(), look=look))


@pytest.mark.parametrize("name", SEEDS)
def test_tree_is_that_of_the_seed(name):
    require(read(*seed(name)).document, examples.envelope())


@pytest.mark.parametrize(
    "name", ["long cells", "many tables", "closed items only", "many votes and dissents"]
)
@pytest.mark.long
def test_tree_over_many_pages_is_that_of_the_document(name):
    require(CASES[name](), examples.envelope())


def test_closed_edition_has_the_same_tree():
    require(examples.document(examples.every_block(), edition=Edition.CLOSED), examples.envelope())


def without_a_word(html: str) -> str:
    return html.replace("udtjent", "")


def without_a_row(html: str) -> str:
    return html.replace("<tr><td>Havnen</td><td>12,5</td><td>13,1</td><td>-0,6</td></tr>", "")


def with_a_list_less(html: str) -> str:
    return html.replace("<ul><li>hos fonde</li></ul>", "<br>hos fonde")


def with_other_heading(html: str) -> str:
    return html.replace("h5>", "p>")


@pytest.mark.parametrize("change", [without_a_word, without_a_row, with_a_list_less, with_other_heading])
def test_other_document_than_was_printed_is_found_out(change):
    data = render_pdf(examples.full_document(), examples.full_envelope())
    item = examples.every_block()
    blocks = tuple(
        replace(block, html=change(block.html)) if isinstance(block, SectionBlock) else block
        for block in item.blocks
    )
    first, _same, last = examples.full_document().items
    other = replace(examples.full_document(), items=(first, replace(item, blocks=blocks), last))
    with pytest.raises(AssertionError):
        require_same_tree(data, other)


@given(documents)
@settings(max_examples=6, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
def test_tree_is_that_of_any_document(document):
    require(document, examples.envelope())


@pytest.mark.long
@given(documents)
@settings(max_examples=150, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
def test_tree_is_that_of_any_of_many_documents(document):
    require(document, examples.envelope())
