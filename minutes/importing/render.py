"""Nodes to the small HTML set of the document (`decisions.html.allowed`). All text is escaped in `inline`."""

from collections.abc import Iterable
from html import escape

from minutes.importing import inline
from minutes.importing.blocks import Manner
from minutes.importing.lines import Line
from minutes.importing.nodes import Entry, ListNode, Node, Paragraph, SubHeading, Table
from minutes.importing.tables import is_figure

ROOM = 0.8  # a line this much shorter than the others was ended on purpose


def to_html(nodes: Iterable[Node], manner: Manner) -> str:
    return "".join(_node(node, manner) for node in nodes)


def _node(node: Node, manner: Manner) -> str:
    match node:
        case Paragraph():
            return _tag("p", _words(node, manner))
        case SubHeading():
            return _tag(f"h{node.level}", inline.to_html(node.text, manner.markdown))
        case ListNode():
            return _list(node, manner)
        case Table():
            return _table(node, manner)


def _tag(name: str, inner: str, **attributes: str | int) -> str:
    marks = "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{marks}>{inner}</{name}>"


def _words(paragraph: Paragraph, manner: Manner) -> str:
    """Lines the source wrapped are one stretch; lines it ended on purpose get a break between them."""
    stretches: list[list[str]] = [[paragraph.lines[0].text]]
    for above, line in zip(paragraph.lines, paragraph.lines[1:], strict=False):
        if _ended(above, line, manner.width):
            stretches.append([])
        stretches[-1].append(line.text)
    return "<br>".join(inline.to_html(" ".join(stretch), manner.markdown) for stretch in stretches)


def _ended(above: Line, line: Line, width: int | None) -> bool:
    if line.number > above.number + 1:
        return False  # a sentence joined over a page break
    if width is None:
        return True
    if line.text[0].islower() and above.text[-1] not in ".:;":
        return False
    first_word = line.text.split(maxsplit=1)[0]
    return len(above.text) + 1 + len(first_word) <= width * ROOM


def _list(node: ListNode, manner: Manner) -> str:
    if node.kind == "ul":
        return _tag("ul", "".join(_tag("li", _entry(entry, manner)) for entry in node.entries))
    attributes: dict[str, str | int] = {}
    expected = node.entries[0].value
    if expected != 1:
        attributes["start"] = expected
    if node.kind == "a":
        attributes["type"] = "a"
    inner: list[str] = []
    for entry in node.entries:
        value = {} if entry.value == expected else {"value": entry.value}
        inner.append(_tag("li", _entry(entry, manner), **value))
        expected = entry.value + 1
    return _tag("ol", "".join(inner), **attributes)


def _entry(entry: Entry, manner: Manner) -> str:
    if len(entry.paragraphs) == 1:
        own = _words(entry.paragraphs[0], manner)
    else:
        own = "".join(_tag("p", _words(paragraph, manner)) for paragraph in entry.paragraphs)
    return own + "".join(_list(inner, manner) for inner in entry.inner)


def _table(table: Table, manner: Manner) -> str:
    def cell(text: str) -> str:
        return inline.to_html(text, manner.markdown)

    caption = _tag("caption", cell(table.caption)) if table.caption else ""
    head = _tag("tr", "".join(_head_cell(cell(text)) for text in table.header))
    named = _rows_have_names(table)
    rows = "".join(
        _tag("tr", "".join(_body_cell(cell(text), named and at == 0) for at, text in enumerate(row)))
        for row in table.rows
    )
    return _tag("table", caption + (_tag("thead", head) if table.header else "") + _tag("tbody", rows))


def _head_cell(html: str) -> str:
    return _tag("th", html, scope="col") if html else _tag("td", "")


def _body_cell(html: str, names_row: bool) -> str:
    return _tag("th", html, scope="row") if names_row and html else _tag("td", html)


def _rows_have_names(table: Table) -> bool:
    """The first column names the rows when all other cells are figures."""
    others = [cell for row in table.rows for cell in row[1:] if cell]
    return bool(others) and all(map(is_figure, others)) and not all(is_figure(row[0]) for row in table.rows)
