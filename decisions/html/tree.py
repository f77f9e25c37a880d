"""Any HTML as a small tree of the tags we know. Never fails, and never deeper than we can walk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

from decisions.html.allowed import ATTRIBUTES, RENAMED, SCHEMES, SEEN, UNSEEN

VOID = {"br", "hr", "img"}
DEEPEST = 100
TAG = re.compile(r"""<(/?)([a-zA-Z][\w:-]*)(?:"[^"]{0,9999}"|'[^']{0,9999}'|[^<>"'])*>""")
# The parser closes these by itself; the rest can be nested without end, which takes it quadratic time.
SELF_CLOSING = set(
    """p li dt dd td th tr tbody thead tfoot caption colgroup col option optgroup br hr img input meta link
    wbr area base embed source track param html head body""".split()  # noqa: SIM905
)
# These change how the parser reads what stands in them.
READ_DIFFERENTLY = {"textarea", "select", "template", "noscript", "iframe", "noembed", "noframes", "xmp"}
# The parser opens these again in every block they were left open in, but at most three alike.
FORMATTING = {"b", "i", "strong", "em", "s", "strike"}
PARSED = SEEN | UNSEEN | SELF_CLOSING | READ_DIFFERENTLY


@dataclass(eq=False, slots=True)
class Node:
    """A tag under its allowed name, if it has one, with what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)


def read(html: str) -> Node:
    """The tree of a text; the root has the tag "root"."""
    builder = _Builder()
    builder.feed(_well_formed(html))
    builder.close()
    return builder.open[0]


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        if isinstance(child, Node):
            yield from walk(child)


def _well_formed(html: str) -> str:
    return nh3.clean(
        _simple(html),
        tags=SEEN,
        clean_content_tags=UNSEEN,
        attributes={**ATTRIBUTES, "img": {"alt"}},
        url_schemes=SCHEMES,
        url_relative="deny",
        link_rel=None,
    )


def _simple(html: str) -> str:
    """Leaves out tags unknown or nested deeper than any text needs, keeping their words.

    The library would drop svg, math and all their tags with the words in them.
    """
    depth = 0

    def kept(found: re.Match[str]) -> str:
        nonlocal depth
        name = found[2].lower()
        if name not in PARSED:
            return " " if name in ("svg", "math") else ""
        if name in SELF_CLOSING:
            return found[0]
        if name in FORMATTING:
            return f"<{found[1]}{name}>"
        depth = max(0, depth - 1) if found[1] else depth + 1
        return found[0] if depth + bool(found[1]) <= DEEPEST * 5 else " "

    return TAG.sub(kept, html)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("root")]
        self.too_deep = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID and (self.too_deep or len(self.open) > DEEPEST):
            self.too_deep += 1
            self.handle_data(" ")
            return
        node = Node(RENAMED.get(tag, tag), {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if self.too_deep:
            self.too_deep -= 1
            self.handle_data(" ")
        elif tag not in VOID and len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
