"""Page one: whose record it is, what it is called, what was corrected, the facts, and where it lies."""

from django.utils.translation import gettext as _

from committees.enums import LogoPlace
from minutes.pdf.shown.document import PrintedDocument
from minutes.pdf.shown.front_page import PrintedFact
from minutes.word.laid.frame import Body, Frame
from minutes.word.laid.lines import lay_lines, linked
from minutes.word.laid.tables import look
from minutes.word.paragraphs import Shape, paragraph
from minutes.word.xml import Element, Type, make, run, runs, tab

_LABELS = 1_700  # twentieths of a point, about 30 mm
_LOGO_WIDTH = 3_402  # 60 mm
_LOGO_HEIGHT = 576_000  # English Metric Units: 16 mm


def lay_front(page: PrintedDocument, body: Body) -> None:
    _lay_organisation(page, body)
    if page.edition:
        lay_lines(page.edition, body, "Edition")
    if page.kind:
        lay_lines(page.kind, body, "Kind")
    body.paragraph(Shape("Title"), *_title(page))
    if page.notice:
        note = f"\n{page.notice.note}" if page.notice.note else ""
        body.paragraph(Shape("Notice"), *runs(page.notice.words, Type(bold=True)), *runs(note))
    if page.facts:
        body.table(_facts(page.facts, body))
    _lay_colophon(page, body)


def _lay_organisation(page: PrintedDocument, body: Body) -> None:
    content = runs(page.organisation)
    if page.logo:
        words = _("Logo of %(name)s") % {"name": page.organisation}
        logo = body.file.picture(page.logo, words, _LOGO_WIDTH, _LOGO_HEIGHT)
        left = page.logo_place == LogoPlace.LEFT
        content = [logo, *runs("\u2003"), *content] if left else [*content, tab(), logo]
    body.paragraph(Shape("CoverOrganisation" if page.cover else "Organisation"), *content)


def _title(page: PrintedDocument) -> list[Element]:
    """What leads up to the name and what follows it stand in lines of their own, in the one title."""
    small = Type(light=True, style="TitlePart")
    parts = (page.heading.before, small), (page.heading.name, Type()), (page.heading.after, small)
    content: list[Element] = []
    for text, type_ in parts:
        if text and content:
            content.append(run(make("br")))
        content += runs(text, type_)
    return content


def _facts(facts: tuple[PrintedFact, ...], body: Body) -> Element:
    widths = _LABELS, body.width - _LABELS
    table = make(
        "tbl",
        make(
            "tblPr",
            make("tblStyle", val="FactsTable"),
            make("tblW", w=sum(widths), type="dxa"),
            make("tblLayout", type="fixed"),
            look(first_row=False, first_column=True),
        ),
        make("tblGrid", *(make("gridCol", w=width) for width in widths)),
    )
    for fact in facts:
        cells = zip((fact.label, fact.text), widths, ("FactLabel", "Fact"), strict=True)
        row = make("tr", make("trPr", make("cantSplit")))
        row.extend(text_cell(text, width, style) for text, width, style in cells)
        table.append(row)
    return table


def text_cell(text: str, width: int, style: str, columns: int = 1, align: str = "") -> Element:
    return make(
        "tc",
        make(
            "tcPr",
            make("tcW", w=width, type="dxa"),
            make("gridSpan", val=columns) if columns > 1 else None,
        ),
        paragraph(Shape(style, align=align), *runs(text)),
    )


def _lay_colophon(page: PrintedDocument, body: Frame) -> None:
    version = _("Version %(version)s, %(time)s") % {"version": page.version, "time": page.published}
    plain = Type(style="PlainLink")
    body.paragraph(
        Shape("Colophon"),
        *runs(f"{version} · "),
        *linked(page.address, page.address, body.file, plain),
    )
    if page.code:
        code = _("code %(code)s") % {"code": page.code}
        body.paragraph(
            Shape("Colophon", before=0),
            *runs(_("Verify") + ": "),
            *linked(page.proof_page, page.proof_address, body.file, plain),
            *runs(f" · {code}"),
        )
