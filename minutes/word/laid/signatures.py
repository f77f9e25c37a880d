"""The signature sheet: a line for each who took part, and for the others why there is none."""

from django.utils.translation import gettext as _

from minutes.pdf.shown.document import PrintedDocument, Signer
from minutes.word.laid.frame import Body
from minutes.word.laid.front import text_cell
from minutes.word.laid.tables import look
from minutes.word.paragraphs import Shape, paragraph
from minutes.word.xml import Element, make

_NAME, _DATE = 3_700, 1_700  # twentieths of a point
_ROW, _CLOSE_ROW = 620, 400


def lay_signatures(page: PrintedDocument, body: Body) -> None:
    widths = _NAME, _DATE, body.width - _NAME - _DATE
    heads = _("Member"), _("Date"), _("Signature")
    table = make(
        "tbl",
        make(
            "tblPr",
            make("tblStyle", val="SignatureTable"),
            make("tblW", w=sum(widths), type="dxa"),
            make("tblLayout", type="fixed"),
            look(first_row=True, first_column=True),
        ),
        make("tblGrid", *(make("gridCol", w=width) for width in widths)),
        make(
            "tr",
            make("trPr", make("cantSplit"), make("tblHeader")),
            *(text_cell(text, width, "TableHeading") for text, width in zip(heads, widths, strict=True)),
        ),
    )
    height = _CLOSE_ROW if page.signers_close else _ROW
    table.extend(_row(signer, widths, height) for signer in page.signers)
    body.table(table)


def _row(signer: Signer, widths: tuple[int, int, int], height: int) -> Element:
    row = make("tr", make("trPr", make("cantSplit"), make("trHeight", val=height, hRule="atLeast")))
    row.append(_at_foot(text_cell(signer.name, widths[0], "SignatureText")))
    if signer.reason:
        row.append(_at_foot(text_cell(signer.reason, widths[1] + widths[2], "FactLabel", columns=2)))
    else:
        row.extend(_line(width) for width in widths[1:])
    return row


def _line(width: int) -> Element:
    rule = make("bottom", val="single", sz=4, space=0, color="404040")
    properties = make("tcPr", make("tcW", w=width, type="dxa"), make("tcBorders", rule))
    return make("tc", properties, paragraph(Shape("SignatureText")))


def _at_foot(cell: Element) -> Element:
    cell[0].append(make("vAlign", val="bottom"))
    return cell
