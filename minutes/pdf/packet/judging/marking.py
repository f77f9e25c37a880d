"""Rules on the contents: what is drawn is marked, as read (in the tree) or as artifact (ISO 14289-1, 7.1)."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Dictionary, Name, Pdf, Stream, parse_content_stream

from minutes.pdf.packet.judging.fonts import Font
from minutes.pdf.packet.judging.parts import INTENTS
from minutes.pdf.packet.judging.unfit import require
from minutes.pdf.packet.judging.unpacking import unpacked
from minutes.pdf.packet.limits import MAX_CONTENT_BYTES

_PAINTS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"'}
_SHOWS = {"Tj", "TJ", "'", '"'}
_OTHERS = set(
    """b* w J j M d ri i gs q Q cm m l c v y h re n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* CS cs SC SCN
    sc scn G g RG rg MP DP BMC BDC EMC""".split()  # noqa: SIM905
)
_DEEPEST = 28  # saved states inside each other (ISO 19005-3, 6.1.13)
_READ, _ARTIFACT, _NEITHER = "read", "artifact", ""
Number = tuple[int, int]


def require_marked_contents(pdf: Pdf, marks: Mapping[int, Set[int]], fonts: Mapping[Number, Font]) -> None:
    """`marks` are the pieces in the tree by page, `fonts` those of the file. Raises Unfit."""
    room = MAX_CONTENT_BYTES
    forms: set[Number] = set()
    for number, page in enumerate(pdf.pages):
        contents = page.obj.get("/Contents")
        streams = [contents] if isinstance(contents, Stream) else list(contents or [])
        for stream in streams:
            room -= len(unpacked(stream, room))
        reading = _Reading(page.obj.Resources, fonts, marks.get(number, frozenset()))
        for instruction in parse_content_stream(page):
            reading.take(str(instruction.operator), instruction.operands)
        reading.require_closed()
        room = _require_forms(reading.forms, fonts, forms, room)


def _require_forms(found: list[Any], fonts: Mapping[Number, Font], seen: set[Number], room: int) -> int:
    """Forms are read or not as the place is where they are drawn; they hold no marks of their own."""
    waiting = list(found)
    while waiting:
        form = waiting.pop()
        if form.objgen in seen:
            continue
        seen.add(form.objgen)
        room -= len(unpacked(form, room))
        reading = _Reading(form.Resources, fonts, frozenset(), [_READ])
        for instruction in parse_content_stream(form):
            operator = str(instruction.operator)
            require(operator not in ("BDC", "BMC", "EMC"), "marks in a form")
            reading.take(operator, instruction.operands)
        waiting += reading.forms
    return room


@dataclass
class _Reading:
    """Reads one contents stream, operator by operator. `within` are the marks around the place."""

    resources: Any
    fonts: Mapping[Number, Font]
    marks: Set[int]
    within: list[str] = field(default_factory=list)
    font: Font | None = None
    saved: list[Font | None] = field(default_factory=list)
    forms: list[Any] = field(default_factory=list)

    def take(self, operator: str, operands: Any) -> None:
        require(operator in _PAINTS or operator in _OTHERS, "operator " + operator)
        if operator in _PAINTS:
            require(any(self.within), "unmarked content")
        if operator in _SHOWS:
            self._show(operator, operands)
        elif operator == "Tf":
            font = self._resource("/Font", operands[0])
            self.font = self.fonts.get(font.objgen)
        elif operator == "Do":
            self._draw(self._resource("/XObject", operands[0]))
        elif operator == "q":
            self.saved.append(self.font)
            require(len(self.saved) <= _DEEPEST, "q")
        elif operator == "Q":
            self.font = self.saved.pop()
        elif operator in ("cs", "CS"):
            self._colours(operands[0])
        elif operator == "ri":
            require(str(operands[0]) in INTENTS, "ri")
        elif operator in ("BDC", "BMC"):
            self._begin(operands)
        elif operator == "EMC":
            self.within.pop()

    def require_closed(self) -> None:
        require(not self.within and not self.saved, "q, BDC left open")

    def _show(self, operator: str, operands: Any) -> None:
        require(self.font is not None, "text without a font of its own")
        shown = operands[0] if operator == "TJ" else [operands[-1]]
        for text in shown:
            if not isinstance(text, int | float) and hasattr(text, "__bytes__"):
                require(self.font and self.font.reads(bytes(text)), "/ToUnicode")

    def _draw(self, drawn: Any) -> None:
        require(drawn.get("/Subtype") in (Name.Form, Name.Image), "Do")
        if drawn.get("/Subtype") == Name.Form:
            self.forms.append(drawn)

    def _colours(self, space: Any) -> None:
        if str(space) not in ("/DeviceRGB", "/DeviceGray", "/Pattern"):
            self._resource("/ColorSpace", space)

    def _begin(self, operands: Any) -> None:
        around = next((mark for mark in reversed(self.within) if mark), _NEITHER)
        mark = _NEITHER
        if operands[0] == Name.Artifact:
            mark = _ARTIFACT
        elif len(operands) > 1:
            properties = operands[1]
            if isinstance(properties, Name):
                properties = self._resource("/Properties", properties)
            if isinstance(properties, Dictionary) and "/MCID" in properties:
                require(int(properties.MCID) in self.marks, "/MCID")
                mark = _READ
        require(not mark or not around, "marks inside marks")
        self.within.append(mark)

    def _resource(self, kind: str, name: Any) -> Any:
        found = self.resources.get(kind, Dictionary()).get(str(name))
        require(found is not None, kind)
        return found
