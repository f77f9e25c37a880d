"""Sets the pages with WeasyPrint. Only a worker imports this module: the import takes half a second."""

import gc
import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from django.utils.translation import gettext as _
from weasyprint import CSS, HTML, Document
from weasyprint.formatting_structure.boxes import MarginBox
from weasyprint.logger import LOGGER, PROGRESS_LOGGER
from weasyprint.text.fonts import FontConfiguration

from minutes.pdf.embedded import EmbeddedFile
from minutes.pdf.setting.assets import ORIGIN, OwnAssets, stylesheet
from minutes.pdf.setting.attached import attach
from minutes.pdf.setting.colours import Colours
from minutes.pdf.setting.identifiers import claim_both_standards
from minutes.pdf.setting.line_ends import hanging_blanks
from minutes.pdf.setting.progress import Told, telling
from minutes.pdf.setting.tags.tagger import own_tags

_DPI = 150
PROGRESS_LOGGER.setLevel(logging.WARNING)  # it tells every page


class _MissingCharacters(logging.Filter):
    """Hears from WeasyPrint which characters no font has, and keeps its other warnings as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.characters: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        if not str(record.msg).startswith(".notdef glyph") or not record.args:
            return True
        self.characters.add(str(next(iter(record.args))))
        return False


def typeset(
    html: str, colours: Colours, files: Sequence[EmbeddedFile] = (), told: Told | None = None
) -> tuple[bytes, frozenset[str]]:
    """The PDF, and the characters in it that no font on this machine has.

    `told` hears how many of how many items are laid out, at most once a page; about a quarter of the
    time is still to come after the last. What it raises stops the work.
    """
    missing = _MissingCharacters()
    LOGGER.addFilter(missing)
    try:
        with _no_garbage_collection():
            data = _write(html, colours, files, told)
    finally:
        LOGGER.removeFilter(missing)
    return data, frozenset(missing.characters)


def _write(html: str, colours: Colours, files: Sequence[EmbeddedFile], told: Told | None) -> bytes:
    fonts, house_style = house()
    with telling(told), hanging_blanks():
        pages = HTML(string=html, base_url=ORIGIN, url_fetcher=OwnAssets()).render(
            font_config=fonts,
            stylesheets=[house_style, CSS(string=_own_style(colours), url_fetcher=OwnAssets())],
            presentational_hints=True,
            pdf_variant="pdf/a-3a",
            dpi=_DPI,
        )
    _keep_outer_links(pages)
    claim_both_standards(pages.metadata)
    with own_tags(), warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its colour profile open
        data: bytes = pages.write_pdf(finisher=attach(files), pdf_variant="pdf/a-3a", dpi=_DPI)
    return data


def warm() -> None:
    """What a new worker does before its first job: reads fonts and stylesheet, and sets aside for good
    what was imported, so that the collection after each document does not look through it again."""
    house()
    gc.collect()
    gc.freeze()


@cache
def house() -> tuple[FontConfiguration, CSS]:
    """Fonts and parsed stylesheet, read once a process (a new worker does so first) and never changed."""
    fonts = FontConfiguration()
    return fonts, CSS(string=stylesheet(), url_fetcher=OwnAssets(), base_url=ORIGIN, font_config=fonts)


def _own_style(colours: Colours) -> str:
    """The organisation's colours and the page number in words; neither can be told to CSS otherwise."""
    words = _("Page %(page)s of %(pages)s") % {"page": "\0page\0", "pages": "\0pages\0"}
    content = " ".join(
        f"counter({part})" if part in ("page", "pages") else f'"{part}"'
        for part in words.replace("\\", "").replace('"', "").split("\0")
        if part
    )
    return (
        f":root {{ --mark: {colours.mark}; --ink: {colours.ink}; --tint: {colours.tint} }}\n"
        f"@page {{ @bottom-right {{ content: {content} }} }}"
    )


def _keep_outer_links(pages: Document) -> None:
    """One annotation a link: WeasyPrint makes one for every box inside it too (ISO 14289-1, 7.18.5).

    Running heads lead nowhere: they are artifacts, and an annotation must stand in the structure tree.
    """
    for page in pages.pages:
        margins = [box for box in page._page_box.children if isinstance(box, MarginBox)]
        inner = {id(part) for margin in margins for part in margin.descendants()}
        outer = []
        for link in page.links:
            if id(link[3]) not in inner:
                outer.append(link)
                inner.update(map(id, link[3].descendants()))
        page.links = outer


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Layout makes millions of objects that live to the end; looking through them costs a tenth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
        gc.collect()
