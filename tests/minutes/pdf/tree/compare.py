"""Compares a printed document with the MinutesDocument: items, their blocks, and the frame around them."""

from itertools import zip_longest

from minutes.document import Item, MinutesDocument
from minutes.enums import DocumentKind
from minutes.pdf.prose.printing_copy import printing_copy
from tests.minutes.pdf.tree.meant import block_parts, item_heading
from tests.minutes.pdf.tree.parts import Part, sequence, squeezed
from tests.minutes.pdf.tree.printed import printed_parts


def require_same_tree(data: bytes, document: MinutesDocument) -> None:
    """AssertionError where the tree holds more, less or other than the document, or in another order."""
    document = printing_copy(document)
    whole = printed_parts(data)
    front, *sections = whole.kids
    assert all(isinstance(kid, Part) and kid.kind == "Sect" for kid in whole.kids)
    _require_front(front, document)
    if sections and _kinds(sections[0]) == ["H2", "L"]:
        _require_contents(sections.pop(0), document)
    for item, section in zip(document.items, sections, strict=False):
        _require_item(section, item)
    rest = sections[len(document.items) :]
    assert len(sections) >= len(document.items)
    assert [_kinds(section) for section in rest] in ([], [["H2", "Table"]])  # the signature sheet
    assert not rest or document.kind is DocumentKind.MINUTES


def _kinds(part: Part) -> list[str]:
    return [kid.kind if isinstance(kid, Part) else "words" for kid in part.kids]


def _require_front(front: Part, document: MinutesDocument) -> None:
    """One title, and the printed facts in their order; the frame of page one is the layout's."""
    found = list(sequence(front))
    assert [words for _depth, kind, words in _brief(found, "H1")] == [" ".join(document.title.split())]
    text = "".join(squeezed(words) for _depth, kind, *_told, words in found if kind in ("TH", "TD"))
    at = 0
    for fact in document.front:
        for words in (fact.label, fact.text):
            at = text.index(squeezed(words), at) + len(squeezed(words))
    assert not {kind for _depth, kind, *_rest in found} - {
        "H1",
        "P",
        "Table",
        "TR",
        "TH",
        "TD",
        "Link",
        "Figure",
    }


def _brief(found: list, kind: str) -> list:
    return [row for row in found if row[1] == kind]


def _require_contents(contents: Part, document: MinutesDocument) -> None:
    """Each item once, in order, by its title, with a link to it."""
    links = _brief(list(sequence(contents)), "Link")
    assert [row[2] for row in links][: len(document.items)] == [
        f"#item-{n}" for n in range(1, len(document.items) + 1)
    ]
    assert [squeezed(row[3]) for row in links][: len(document.items)] == [
        squeezed(item.title or item.heading_printed) for item in document.items
    ]


def _require_item(section: Part, item: Item) -> None:
    heading, *kids = section.kids
    _require_equal([heading], [Part("H2", kids=[item_heading(item)])], item.number)
    blocks = [kid for kid in kids if kid.kind == "Sect"]
    around = [kid for kid in kids if kid.kind != "Sect"]
    meant = [parts for parts in map(block_parts, item.blocks) if parts]
    assert len(blocks) == len(meant), (item.number, len(blocks), len(meant))
    for block, parts in zip(blocks, meant, strict=True):
        _require_equal(block.kids, parts, item.number)
    texts = [squeezed(str(kid.words())) for kid in around if kid.kind == "P"]
    assert {kid.kind for kid in around} <= {"P", "Table"}
    for words in (item.case_printed, item.closed_reason, *(event.text for event in item.events)):
        assert any(squeezed(words or "") in text for text in texts) or not words


def _require_equal(printed: list, meant: list[Part], place: str) -> None:
    """Links of attachments and their like are the layout's, where the document only gives a title."""
    assert all(isinstance(part, Part) for part in printed), place
    found = [row for part in printed for row in sequence(part)]
    wanted = [row for part in meant for row in sequence(part)]
    if any(part.kind == "L" and _is_loose(part) for part in meant):
        found = [row for row in found if row[1] != "Link"]
    for one, other in zip_longest(found, wanted):
        assert one is not None and other is not None and len(one) == len(other), (place, one, other)
        assert all(want == have for have, want in zip(one, other, strict=True)), (place, one, other)


def _is_loose(part: Part) -> bool:
    return any(isinstance(kid, Part) and not isinstance(kid.words(), str) for kid in part.kids)
