"""Paragraphs of plain text, and links in them."""

from minutes.word.file import WordFile
from minutes.word.laid.frame import Frame
from minutes.word.paragraphs import Shape
from minutes.word.xml import PLAIN, Element, R, Type, make, runs


def lay_lines(text: str, frame: Frame, style: str, *, bold: bool = False) -> None:
    """One paragraph; the lines of the text stay lines."""
    frame.paragraph(Shape(style), *runs(text, Type(bold=bold)))


def linked(text: str, address: str, file: WordFile, type_: Type = PLAIN) -> list[Element]:
    """The words as a link, or as plain words where Word could not follow the address."""
    link = file.link(address)
    if link is None:
        return runs(text, type_)
    hyperlink = make("hyperlink", *runs(text, Type(style=type_.style or "Hyperlink")), history=1)
    hyperlink.set(f"{{{R}}}id", link)
    return [hyperlink]
