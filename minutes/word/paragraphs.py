"""The properties of a paragraph, in the order that the standard wants."""

from dataclasses import dataclass

from minutes.word.xml import Element, make

LEVEL = 340  # twentieths of a point (6 mm) by which each level of a list is set in
BOX = 227  # the same for text in a decision box
_RULE = 8  # points between the rule of a box and its text
_MOST_SPACE = 31  # points, ISO/IEC 29500-1, 17.3.1.17


@dataclass(frozen=True, slots=True)
class Box:
    """The rule and the ground of a decision box, as hex without #; an empty `ground` is none."""

    rule: str
    ground: str


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is: its style by id, and what it has beyond its style.

    `number` is (numbering, level) of a list item, `level` the depth of the list that it stands in, or -1.
    """

    style: str = ""
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    number: tuple[int, int] | None = None
    level: int = -1
    hanging: bool = False
    box: Box | None = None
    before: int | None = None
    after: int | None = None
    align: str = ""

    def properties(self) -> Element | None:
        parts = [
            make("pStyle", val=self.style) if self.style else None,
            make("keepNext") if self.keep_next else None,
            make("keepLines") if self.keep_lines else None,
            make("pageBreakBefore") if self.new_page else None,
            self._number(),
            *self._box(),
            self._spacing(),
            self._indent(),
            make("jc", val=self.align) if self.align else None,
        ]
        found = [part for part in parts if part is not None]
        return make("pPr", *found) if found else None

    def _number(self) -> Element | None:
        if self.number is None:
            return None
        numbering, level = self.number
        return make("numPr", make("ilvl", val=level), make("numId", val=numbering))

    def _box(self) -> tuple[Element, ...]:
        if self.box is None:
            return ()
        depth = self.level if self.hanging else self.level + 1
        space = min(_MOST_SPACE, _RULE + max(0, depth) * LEVEL // 20)
        rule = make("pBdr", make("left", val="single", sz=24, space=space, color=self.box.rule))
        if not self.box.ground:
            return (rule,)
        return rule, make("shd", val="clear", color="auto", fill=self.box.ground)

    def _spacing(self) -> Element | None:
        given = {"before": self.before, "after": self.after}
        found = {key: value for key, value in given.items() if value is not None}
        return make("spacing", **found) if found else None

    def _indent(self) -> Element | None:
        if self.box is None and self.level < 0:
            return None
        left = (self.level + 1) * LEVEL + (BOX if self.box else 0)
        if self.hanging:
            return make("ind", left=left, hanging=LEVEL)
        return make("ind", left=left)


def paragraph(shape: Shape, *content: Element) -> Element:
    return make("p", shape.properties(), *content)
