"""The sheet, its running head and foot: A4 with the margins of the printed record, upright or turned."""

from django.utils.translation import gettext as _

from minutes.pdf.shown.document import PrintedDocument
from minutes.word.file import WordFile
from minutes.word.paragraphs import Shape, paragraph
from minutes.word.xml import Element, R, field, make, runs, tab

# Twentieths of a point.
_SHORT, _LONG = 11_906, 16_838  # A4
_SIDE, _TOP, _BOTTOM = 1_247, 1_531, 1_417  # 22, 27 and 25 mm
_TO_HEAD = 709


class Running:
    """Makes the heads and feet of a document and the sections that show them."""

    def __init__(self, page: PrintedDocument, file: WordFile) -> None:
        self._page = page
        self._file = file
        self._references = {turned: self._made("Landscape" if turned else "") for turned in (False, True)}
        self._first_foot = self._foot("")

    def width(self, *, landscape: bool) -> int:
        return (_LONG if landscape else _SHORT) - 2 * _SIDE

    def section(self, *, landscape: bool, first: bool) -> Element:
        """The first section has no running head on its first page."""
        head, foot = self._references[landscape]
        wide, high = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
        return make(
            "sectPr",
            _reference("headerReference", "default", head),
            _reference("footerReference", "default", foot),
            _reference("footerReference", "first", self._first_foot) if first else None,
            make("pgSz", w=wide, h=high, **({"orient": "landscape"} if landscape else {})),
            make(
                "pgMar",
                top=_TOP, right=_SIDE, bottom=_BOTTOM, left=_SIDE, header=_TO_HEAD, footer=_TO_HEAD, gutter=0,
            ),
            make("titlePg") if first else None,
        )  # fmt: skip

    def _made(self, suffix: str) -> tuple[str, str]:
        return self._head(suffix), self._foot(suffix)

    def _head(self, suffix: str) -> str:
        part, link = self._file.docx.part.add_header_part()  # type: ignore[no-untyped-call]
        item = field('STYLEREF "Item Label"', "")
        _fill(part.element, paragraph(Shape(f"Header{suffix}"), *runs(self._page.running), tab(), item))
        return str(link)

    def _foot(self, suffix: str) -> str:
        part, link = self._file.docx.part.add_footer_part()  # type: ignore[no-untyped-call]
        content = [*runs(self._imprint()), tab(), *_page_number()]
        _fill(part.element, paragraph(Shape(f"Footer{suffix}"), *content))
        return str(link)

    def _imprint(self) -> str:
        imprint = _("%(name)s · Version %(version)s") % {
            "name": self._page.organisation,
            "version": self._page.version,
        }
        return f"{imprint} · {self._page.code}" if self._page.code else imprint


def _page_number() -> list[Element]:
    text = _("Page %(page)s of %(pages)s") % {"page": "\0PAGE\0", "pages": "\0NUMPAGES\0"}
    content: list[Element] = []
    for part in text.split("\0"):
        content += [field(part, "1")] if part in ("PAGE", "NUMPAGES") else runs(part)
    return content


def _fill(part: Element, content: Element) -> None:
    for child in list(part):
        part.remove(child)
    part.append(content)


def _reference(tag: str, kind: str, link: str) -> Element:
    reference = make(tag, type=kind)
    reference.set(f"{{{R}}}id", link)
    return reference
