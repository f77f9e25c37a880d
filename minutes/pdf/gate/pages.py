"""Rules on what stands on the pages: fonts, images, colours, links, the order of tabbing."""

import re
from collections.abc import Iterator

import pikepdf

from minutes.pdf.gate.catalogue import Rule
from minutes.pdf.gate.parts import listed, part, resources

_IN_CMYK = re.compile(rb"[\d.]\s+[kK]\s")


def _embeds_its_fonts(pdf: pikepdf.Pdf) -> bool:
    fonts = {font.objgen: font for _name, font in resources(pdf, "/Font")}
    return all({"/FontFile2", "/FontFile3"} & set(_descriptor(font).keys()) for font in fonts.values())


def _descriptor(font: pikepdf.Object) -> pikepdf.Object:
    return part(font.get("/DescendantFonts", [font])[0], "/FontDescriptor")


def _smooths_no_image(pdf: pikepdf.Pdf) -> bool:
    return not any(image.get("/Interpolate", False) for image in _images(pdf))


def _prints_in_no_cmyk(pdf: pikepdf.Pdf) -> bool:
    spaces = [image.get("/ColorSpace") for image in _images(pdf)]
    spaces += [space for _name, space in resources(pdf, "/ColorSpace")]
    return not any(map(_is_cmyk, spaces)) and not any(
        _IN_CMYK.search(stream.read_bytes()) for page in pdf.pages for stream in listed(page.get("/Contents"))
    )


def _is_cmyk(space: pikepdf.Object | None) -> bool:
    """Whether a colour space is of four inks, or rests on one (ISO 32000-1, 8.6)."""
    if isinstance(space, pikepdf.Array):
        return any(
            part.get("/N") == 4 if isinstance(part, pikepdf.Stream) else _is_cmyk(part) for part in space
        )
    return isinstance(space, pikepdf.Name) and space == "/DeviceCMYK"


def _images(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for _name, found in resources(pdf, "/XObject"):
        if found.get("/Subtype") == "/Image":
            yield found


def _describes_its_links(pdf: pikepdf.Pdf) -> bool:
    notes = [note for page in pdf.pages for note in listed(page.get("/Annots"))]
    return all(str(note.get("/Contents", "")).strip() for note in notes if note.get("/Subtype") == "/Link")


PAGES: tuple[Rule, ...] = (
    ("Tabs", lambda pdf: all(page.get("/Tabs") == "/S" for page in pdf.pages)),
    ("FontFile", _embeds_its_fonts),
    ("Interpolate", _smooths_no_image),
    ("CMYK", _prints_in_no_cmyk),
    ("Contents", _describes_its_links),
)
