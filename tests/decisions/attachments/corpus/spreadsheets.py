"""Excel files."""

from tests.decisions.attachments.corpus.sample import CPR, archive, content_types, core, hides, relations

SPACE = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
BARE_NUMBER = CPR.replace("-", "").lstrip("0")


def cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number: int, *cells: str, more: str = "") -> str:
    return f'<row r="{number}" {more}>{"".join(cells)}</row>'


def sheet(*rows: str, columns: str = "") -> str:
    return f"<worksheet {SPACE}>{columns}<sheetData>{''.join(rows)}</sheetData></worksheet>"


SEEN = sheet(row(1, cell("A1", "Budget"), cell("B1", "2027")), row(2, cell("A2", "Skoler")))


def xlsx(
    *sheets: tuple[str, str, str],
    names: str = "",
    parts: dict[str, str | bytes] | None = None,
    rows: tuple[tuple[str, str, str], ...] = (),
) -> bytes:
    """Sheets are name, state and content; the first is seen."""
    every = (("Budget", "visible", SEEN), *sheets)
    lines = "".join(
        f'<sheet name="{name}" sheetId="{at}" state="{state}" r:id="rId{at}"/>'
        for at, (name, state, _content) in enumerate(every, start=1)
    )
    worksheets = {f"xl/worksheets/sheet{at}.xml": s[2] for at, s in enumerate(every, start=1)}
    links = (
        (f"rId{at}", "worksheet", f"worksheets/sheet{at}.xml") for at, _sheet in enumerate(every, start=1)
    )
    return archive(
        {
            "[Content_Types].xml": content_types(
                {"xl/workbook.xml": "spreadsheetml.sheet.main"}
                | dict.fromkeys(worksheets, "spreadsheetml.worksheet")
            ),
            "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f"<workbook {SPACE}><sheets>{lines}</sheets>{names}</workbook>",
            "xl/_rels/workbook.xml.rels": relations(*links, *rows),
            "docProps/core.xml": core(),
            **worksheets,
            **(parts or {}),
        }
    )


SECRET = sheet(row(1, cell("A1", "Borger"), cell("B1", CPR)))
PRINT_AREA = (
    '<definedNames><definedName name="_xlnm.Print_Area">Budget!$A$1:$B$9</definedName></definedNames>'
)


def clean() -> bytes:
    return xlsx(
        (
            "Plan",
            "visible",
            sheet(row(1, cell("A1", "Tal")), columns='<cols><col min="5" max="16384" hidden="1"/></cols>'),
        ),
        names=PRINT_AREA,
    )


def hidden_sheet() -> bytes:
    return xlsx(("Skjult ark", "hidden", SECRET))


def very_hidden_sheet() -> bytes:
    return xlsx(("Data", "veryHidden", SECRET))


def number_without_nought() -> bytes:
    return xlsx(("Data", "hidden", sheet(row(1, f'<c r="A1"><v>{BARE_NUMBER}</v></c>'))))


def shared_string() -> bytes:
    strings = (
        f"<sst {SPACE}><si><t>Andet</t></si><si><r><t>{CPR[:6]}</t></r><r><t>{CPR[6:]}</t></r></si></sst>"
    )
    return xlsx(
        ("Data", "hidden", sheet(row(1, '<c r="A1" t="s"><v>1</v></c>'))),
        parts={"xl/sharedStrings.xml": strings},
        rows=(("rId90", "sharedStrings", "sharedStrings.xml"),),
    )


def hidden_row() -> bytes:
    return xlsx(
        ("Liste", "visible", sheet(row(1, cell("A1", "Navn")), row(2, cell("A2", CPR), more='hidden="1"')))
    )


def hidden_column() -> bytes:
    columns = '<cols><col min="2" max="2" width="0" hidden="1"/></cols>'
    return xlsx(("Liste", "visible", sheet(row(1, cell("A1", "Navn"), cell("B1", CPR)), columns=columns)))


def comment() -> bytes:
    row = f'<comment ref="A1"><text><r><t>{CPR}</t></r></text></comment>'
    text = f"<comments {SPACE}><commentList>{row}</commentList></comments>"
    return xlsx(parts={"xl/comments1.xml": text})


def threaded_comment() -> bytes:
    text = (
        f'<ThreadedComments><threadedComment ref="A1"><text>{CPR}</text></threadedComment></ThreadedComments>'
    )
    return xlsx(parts={"xl/threadedComments/threadedComment1.xml": text})


def defined_name() -> bytes:
    return xlsx(
        names=f'<definedNames><definedName name="Borger" hidden="1">"{CPR}"</definedName></definedNames>'
    )


def external_link() -> bytes:
    book = f'<externalBook><sheetDataSet><cell r="A1"><v>{CPR}</v></cell></sheetDataSet></externalBook>'
    cached = f"<externalLink {SPACE}>{book}</externalLink>"
    path = "file://server/lister/liste.xlsx"
    return xlsx(
        parts={
            "xl/externalLinks/externalLink1.xml": cached,
            "xl/externalLinks/_rels/externalLink1.xml.rels": relations(("rId1", "externalLinkPath", path)),
        }
    )


def pivot() -> bytes:
    records = f'<pivotCacheRecords {SPACE}><r><s v="{CPR}"/></r></pivotCacheRecords>'
    return xlsx(parts={"xl/pivotCache/pivotCacheRecords1.xml": records})


def connection() -> bytes:
    row = f'<connection name="Register" connection="Server=db;Cpr={CPR}"/>'
    return xlsx(parts={"xl/connections.xml": f"<connections {SPACE}>{row}</connections>"})


SPREADSHEETS = [
    hides("clean", "xlsx", clean),
    hides("hidden sheet", "xlsx", hidden_sheet, "hidden_sheet"),
    hides("very hidden sheet", "xlsx", very_hidden_sheet, "very_hidden_sheet"),
    hides("number without its nought", "xlsx", number_without_nought, bare="hidden_sheet"),
    hides("shared string in hidden sheet", "xlsx", shared_string, "hidden_sheet"),
    hides("hidden row", "xlsx", hidden_row, "hidden_row_or_column"),
    hides("hidden column", "xlsx", hidden_column, "hidden_row_or_column"),
    hides("comment", "xlsx", comment, "comment"),
    hides("threaded comment", "xlsx", threaded_comment, "comment"),
    hides("defined name", "xlsx", defined_name, "defined_name"),
    hides("link to a workbook", "xlsx", external_link, "external_link"),
    hides("pivot table's data", "xlsx", pivot, "cached_data"),
    hides("connection to a database", "xlsx", connection, "external_link"),
]
