"""Reads the structure tree of a PDF back with pikepdf, and the words in it in the tree's order."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf


@dataclass(eq=False)
class Element:
    """`kids` are elements, texts of marked content, and `None` for each annotation."""

    role: str
    written: dict[str, object]
    kids: list["Element | str | None"] = field(default_factory=list)

    def text(self) -> str:
        """The words as a screen reader joins them: marked contents as they stand, blocks apart."""
        parts = []
        for kid in self.kids:
            if isinstance(kid, Element):
                apart = kid.role not in ("Span", "Link", "Figure")
                parts += [" ", kid.text(), " "] if apart else [kid.text()]
            else:
                parts.append(kid or "")
        return "".join(parts)

    def everything(self) -> "Iterator[Element]":
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.everything()

    def all(self, role: str) -> "list[Element]":
        return [element for element in self.everything() if element.role == role]

    def outline(self) -> str:
        """The roles alone: Sect(H1 P(Link))."""
        below = " ".join(kid.outline() for kid in self.kids if isinstance(kid, Element))
        return f"{self.role}({below})" if below else self.role


def read_tree(data: bytes) -> Element:
    """The Document element."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        texts = {page.obj.objgen: _marked_texts(page) for page in pdf.pages}
        return _element(pdf.Root.StructTreeRoot.K[0], texts)


def _element(written: pikepdf.Object, texts: dict) -> Element:
    element = Element(str(written.S)[1:], _copy(written))
    kids = written.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            element.kids.append(texts[written.Pg.objgen][int(kid)])
        elif kid.get("/Type") == "/MCR":
            element.kids.append(texts[kid.Pg.objgen][int(kid.MCID)])
        elif kid.get("/Type") == "/OBJR":
            element.kids.append(None)
        else:
            element.kids.append(_element(kid, texts))
    return element


def _copy(written: pikepdf.Object) -> dict:
    """What the element says of itself, readable after the file was closed."""
    attributes = written.get("/A", {})
    attributes = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    found = {key: str(written[key]) for key in ("/Lang", "/Alt", "/ID") if key in written}
    for owner in attributes:
        found.update({key: _plain(value) for key, value in owner.items() if key != "/O"})
    return found


def _plain(value: object) -> object:
    return [_plain(part) for part in value] if isinstance(value, pikepdf.Array) else str(value)


def _marked_texts(page: pikepdf.Page) -> dict[int, str]:
    fonts = {name: _unicode(font) for name, font in page.Resources.Font.items()}
    texts: dict[int, str] = {}
    open_marks: list[int | None] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                open_marks.append(int(operands[1].MCID) if "/MCID" in operands[1] else None)
                if open_marks[-1] is not None:
                    texts.setdefault(open_marks[-1], "")
            case "BMC":
                open_marks.append(None)
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "TJ":
                shown = "".join(
                    _shown(part, font) for part in operands[0] if isinstance(part, pikepdf.String)
                )
                assert open_marks, "text outside marked content"
                if open_marks[-1] is not None:
                    texts[open_marks[-1]] += shown
    return texts


def _shown(part: pikepdf.String, font: dict[int, str]) -> str:
    codes = bytes(part)
    return "".join(font.get(int.from_bytes(codes[at : at + 2]), "�") for at in range(0, len(codes), 2))


def _unicode(font: pikepdf.Dictionary) -> dict[int, str]:
    table = bytes(font.ToUnicode.read_bytes()).decode("ascii")
    pairs = re.findall(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>", table)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
