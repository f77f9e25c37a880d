"""What a tree is compared by: parts in reading order, their words and what they say of themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field

APART = {"P", "L", "LI", "Table", "TR", "TH", "TD", "Caption", "H1", "H2", "H3", "H4", "H5", "H6"}
OWN = APART - {"P"}  # their words are theirs alone, and not those of what they lie in
FLAT = {"P", "Figure", "Link", "Span", *OWN}


@dataclass(frozen=True)
class Holding:
    """Some words that must be among others: what is printed with them is the layout's own."""

    words: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and squeezed(self.words) in squeezed(other)

    __hash__ = None  # type: ignore[assignment]


@dataclass
class Part:
    """`told` is a table cell's scope and spans, a link's target, a picture's words, a span's language."""

    kind: str
    told: tuple[object, ...] = ()
    kids: "list[Part | str | Holding]" = field(default_factory=list)

    def words(self) -> "str | Holding":
        """The words of the part itself."""
        if len(self.kids) == 1 and isinstance(self.kids[0], Holding):
            return self.kids[0]
        return " ".join("".join(_own_words(self)).replace("\u200b", "").replace("\u00ad", "").split())


def sequence(part: Part, depth: int = 0) -> "Iterator[tuple[object, ...]]":
    """Everything in reading order: depth of nesting, kind, what it says of itself, its own words.

    A paragraph alone in a list item or cell says no more than the item or cell does.
    """
    inner = depth
    if part.kind in FLAT:
        inner = depth + 1
        yield depth, part.kind, *part.told, part.words()
    for kid in part.kids:
        if isinstance(kid, Part):
            if kid.kind == "P" and part.kind in OWN:
                yield from (
                    found
                    for inside in kid.kids
                    if isinstance(inside, Part)
                    for found in sequence(inside, inner)
                )
            else:
                yield from sequence(kid, inner)


def _own_words(part: Part) -> Iterator[str]:
    for kid in part.kids:
        if isinstance(kid, str):
            yield kid
        elif isinstance(kid, Part):
            yield from ((" ",) if kid.kind in OWN else _own_words(kid))
            if kid.kind == "P":
                yield " "


def squeezed(text: str) -> str:
    return "".join(text.split())
