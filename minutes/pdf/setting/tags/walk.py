"""Goes through the boxes of the pages, in the order of the document, and hangs what was drawn on nodes."""

from collections.abc import Mapping
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from minutes.pdf.setting.tags.lines import Lines
from minutes.pdf.setting.tags.nodes import Annotation, Mark, Node
from minutes.pdf.setting.tags.roles import GROUPING, INLINE, numbering, role_of

_SCALE = 0.75  # points of PDF to a CSS pixel


class Walker:
    """`document` is the finished tree; `annotations` are all links in it, with the element of each."""

    def __init__(self) -> None:
        self.document = Node("Document", None)
        self.annotations: list[tuple[Node, Any]] = []
        self._nodes: dict[Any, Node] = {}
        self._lines = Lines()
        self._page = 0
        self._height = 0.0
        self._tags: Mapping[Any, Mapping[str, Any]] = {}
        self._marks: list[Mark | None] = []

    def page(self, number: int, page: Any, tags: Mapping[Any, Mapping[str, Any]]) -> list[Mark | None]:
        """One page, after those before it: who owns each of its marks. None owns what is only ornament."""
        self._page, self._height, self._tags = number, page.height, tags
        self._marks = [None] * len(tags)
        for child in page._page_box.children:
            if not isinstance(child, boxes.MarginBox):
                self._visit(child, self.document)
        return self._marks

    def _visit(self, box: Any, node: Node) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.TextBox):
            self._text(box, node)
        elif isinstance(box, boxes.ReplacedBox):
            self._figure(box, node)
        elif self._is_repeated(box):
            self._ornament(box)
        else:
            self._inside(box, node)

    def _inside(self, box: Any, node: Node) -> None:
        node = self._node_of(box, node)
        if isinstance(box, boxes.LineBox):
            node = _paragraph(node, box.element)
            self._lines.begin(box, _block(node))
        if box.link_annotation:
            self._annotate(box, node)
        for child in box.children:
            self._visit(child, node)

    def _is_repeated(self, box: Any) -> bool:
        """The head and the foot of a table again, on a page after its first."""
        again = isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer)
        return again and box.element in self._nodes

    def _ornament(self, box: Any) -> None:
        """Stays without owner; a link in it leads where it leads the first time."""
        for part in box.descendants():
            link = self._nodes.get(part.element)
            if part.link_annotation and link is not None:
                self._annotate(part, link)

    def _node_of(self, box: Any, node: Node) -> Node:
        if box.element is None:
            return node
        _name, _colons, pseudo = box.element_tag.partition("::")
        if pseudo == "marker":
            return self._label(box, node)
        if pseudo == "footnote-call":
            self._nodes[box.element] = node.add("Note", box.element)
            return node
        if pseudo in ("before", "after"):
            return node
        if box.element not in self._nodes:
            self._nodes[box.element] = self._new(box, node)
        return self._nodes[box.element]

    def _new(self, box: Any, node: Node) -> Node:
        """The node that takes what stands in the box: a new one, or the one around it."""
        element = box.element
        role = None if element.tag in ("html", "body") else role_of(element)
        if role is None:
            return node
        made = (_paragraph(node, element) if role in INLINE else node).add(role, element)
        language = element.get("lang")
        if language:
            made.entries["Lang"] = language
        if role in ("TH", "TD"):
            made.spans = box.colspan, box.rowspan
        if role == "LI":
            return _list_item(made, box)
        return made

    def _label(self, box: Any, node: Node) -> Node:
        """The number or bullet; `node` is the body of the list item."""
        item = node.parent
        if node.role != "LBody" or item is None or item.element is not box.element:
            return node
        if item.kids[0] is node:
            item.kids.insert(0, Node("Lbl", item))
        label = item.kids[0]
        assert isinstance(label, Node)
        return label

    def _text(self, box: Any, node: Node) -> None:
        place = self._tags.get(box)
        if place is None:
            return
        if not box.text.strip():
            self._lines.blank()
            return
        self._lines.text(box, self._hang(node, place["mcid"]))

    def _figure(self, box: Any, node: Node) -> None:
        words = (box.element.get("alt") or "").strip()
        place = self._tags.get(box)
        if not words or place is None:
            return
        figure = node.add("Figure", box.element)
        figure.entries["Alt"] = words
        left, top = box.content_box_x(), self._height - box.content_box_y()
        corners = left, top - box.height, left + box.width, top
        figure.attributes["Layout"] = {"BBox": [corner * _SCALE for corner in corners]}
        self._hang(figure, place["mcid"])
        if box.link_annotation:
            self._annotate(box, node)

    def _hang(self, node: Node, number: int) -> Mark:
        before = node.kids[-1] if node.kids else None
        after = before if isinstance(before, Mark) and before.page == self._page else None
        mark = self._marks[number] = Mark(node, self._page, after)
        node.kids.append(mark)
        return mark

    def _annotate(self, box: Any, node: Node) -> None:
        annotation = box.link_annotation
        if "Dest" in annotation:  # WeasyPrint says the name of the place; the words of the link say more
            annotation["Contents"] = pydyf.String(" ".join("".join(box.element.itertext()).split()))
        node.kids.append(Annotation(self._page, annotation))
        self.annotations.append((node, annotation))


def _block(node: Node) -> Node:
    while node.role in INLINE and node.parent is not None:
        node = node.parent
    return node


def _paragraph(node: Node, element: Any) -> Node:
    """Words do not stand straight in a group of blocks: they get a paragraph of their own."""
    if node.role not in GROUPING:
        return node
    last = node.kids[-1] if node.kids else None
    if isinstance(last, Node) and last.role == "P" and last.element is element:
        return last
    return node.add("P", element)


def _list_item(item: Node, box: Any) -> Node:
    bullets = item.parent
    if bullets is not None and bullets.role == "L":
        bullets.attributes.setdefault("List", {"ListNumbering": f"/{numbering(box)}"})
    return item.add("LBody", box.element)
