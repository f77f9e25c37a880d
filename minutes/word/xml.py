"""Elements of WordprocessingML (ISO/IEC 29500-1, 17), made by one short function each."""

import re
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from minutes.pdf.prose.printing_copy import printable

Element: TypeAlias = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {"w": W, "r": R}
_RIGHT_TO_LEFT = {"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}
_ODD_SPACE = re.compile(r"^\s|\s$|\s\s")


def name(tag: str) -> str:
    """ "p" as lxml names w:p."""
    return f"{{{W}}}{tag}"


def make(tag: str, *children: Element | None, **attributes: object) -> Element:
    """w:tag with attributes of the same namespace (a final underscore is dropped); None is left out."""
    element = etree.Element(name(tag), None, _NAMES)
    for key, value in attributes.items():
        element.set(name(key.rstrip("_")), printable(str(value)))
    element.extend(child for child in children if child is not None)
    return element


@dataclass(frozen=True, slots=True)
class Type:
    """How a run of text is set; `style` is the id of a character style, `href` the relationship that leads
    to where it links. A run that is `light` is not bold in a bold paragraph."""

    bold: bool = False
    light: bool = False
    italic: bool = False
    position: str = ""  # subscript, superscript
    language: str = ""
    style: str = ""
    href: str = ""

    def properties(self) -> Element | None:
        style = self.style or ("Hyperlink" if self.href else "")
        parts = [
            make("rStyle", val=style) if style else None,
            *((make("b"), make("bCs")) if self.bold else ()),
            *((make("b", val=0), make("bCs", val=0)) if self.light else ()),
            *((make("i"), make("iCs")) if self.italic else ()),
            make("vertAlign", val=self.position) if self.position else None,
            *self._language(),
        ]
        found = [part for part in parts if part is not None]
        return make("rPr", *found) if found else None

    def _language(self) -> tuple[Element, ...]:
        if not self.language:
            return ()
        if self.language.partition("-")[0].lower() in _RIGHT_TO_LEFT:
            return make("rtl"), make("lang", val=self.language, bidi=self.language)
        return (make("lang", val=self.language, eastAsia=self.language),)


PLAIN = Type()


def run(*content: Element, type_: Type = PLAIN) -> Element:
    return make("r", type_.properties(), *content)


def words(text: str) -> Element:
    element = make("t")
    element.text = text
    if _ODD_SPACE.search(text):
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def runs(text: str, type_: Type = PLAIN) -> list[Element]:
    """One run with the lines of the text."""
    content: list[Element] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            content.append(make("br"))
        if line:
            content.append(words(line))
    return [run(*content, type_=type_)] if content else []


def tab() -> Element:
    return run(make("tab"))


def field(instruction: str, shown: str, type_: Type = PLAIN) -> Element:
    """A field that Word works out by itself while it lays the pages out; `shown` stands until then."""
    content = run(words(shown), type_=type_) if shown else None
    return make("fldSimple", content, instr=f" {instruction} ")
