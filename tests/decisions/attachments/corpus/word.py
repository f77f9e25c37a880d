"""Word files."""

from tests.decisions.attachments.corpus.sample import CPR, archive, content_types, core, hides, relations
from tests.decisions.attachments.files import picture

SPACE = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
BY = 'w:id="1" w:author="Sagsbehandler" w:date="2026-11-01T10:00:00Z"'


def run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def docx(
    *body: str,
    parts: dict[str, str | bytes] | None = None,
    rows: tuple[tuple[str, str, str], ...] = (),
    **properties: str,
) -> bytes:
    visible = paragraph(run("Referatets tekst"))
    table = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/></w:tcPr>'
        + paragraph(run("Hoved", '<w:color w:val="FFFFFF"/>'))
        + "</w:tc></w:tr></w:tbl>"
    )
    document = f"<w:document {SPACE}><w:body>{visible}{table}{''.join(body)}</w:body></w:document>"
    given = {
        "[Content_Types].xml": content_types(
            {
                "word/document.xml": "wordprocessingml.document.main",
                "word/styles.xml": "wordprocessingml.styles",
                "word/comments.xml": "wordprocessingml.comments",
            }
        ),
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": relations(*rows),
        "docProps/core.xml": core(**properties),
        **(parts or {}),
    }
    return archive(given)


def clean() -> bytes:
    return docx(paragraph('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'))


def deleted() -> bytes:
    return docx(paragraph(run("Ja "), f"<w:del {BY}>{run(CPR, tag='delText')}</w:del>"))


def inserted() -> bytes:
    return docx(paragraph(f"<w:ins {BY}>{run(CPR)}</w:ins>"))


def moved() -> bytes:
    return docx(paragraph(f"<w:moveFrom {BY}>{run(CPR)}</w:moveFrom>"))


def deleted_row() -> bytes:
    gone = paragraph(f"<w:del {BY}>{run(CPR, tag='delText')}</w:del>")
    cell = f"<w:tc>{gone}</w:tc>"
    return docx(
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
        f"<w:tr><w:tc>{paragraph(run('Bliver'))}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del {BY}/></w:trPr>{cell}</w:tr></w:tbl>"
    )


def commented() -> bytes:
    comments = f"<w:comments {SPACE}><w:comment {BY}>{paragraph(run(CPR))}</w:comment></w:comments>"
    mark = '<w:commentRangeStart w:id="1"/>' + run("Ja") + '<w:commentRangeEnd w:id="1"/>'
    return docx(
        paragraph(mark, '<w:r><w:commentReference w:id="1"/></w:r>'),
        parts={"word/comments.xml": comments},
        rows=(("rId9", "comments", "comments.xml"),),
    )


def vanished() -> bytes:
    return docx(paragraph(run("Før"), run(CPR, "<w:vanish/>")))


def vanished_by_style() -> bytes:
    style = '<w:style w:type="paragraph" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>'
    return docx(
        f'<w:p><w:pPr><w:pStyle w:val="Skjult"/></w:pPr>{run(CPR)}</w:p>',
        parts={"word/styles.xml": f"<w:styles {SPACE}>{style}</w:styles>"},
        rows=(("rId9", "styles", "styles.xml"),),
    )


def macro() -> bytes:
    """A module packed as [MS-OVBA] tells, without repeats: a flag byte before each eight letters."""
    text = f'Attribute VB_Name = "Modul1"\r\nNr = "{CPR}"\r\n'.encode()
    packed = b"".join(b"\x00" + text[at : at + 8] for at in range(0, len(text), 8))
    chunk = (len(packed) - 1 | 0xB000).to_bytes(2, "little") + packed
    return docx(
        parts={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(60) + b"\x01" + chunk},
        rows=(("rId9", "vbaProject", "vbaProject.bin"),),
    )


def author() -> bytes:
    return docx(creator=CPR)


def title() -> bytes:
    return docx(title=f"Notat {CPR}", subject="Emne")


def custom_property() -> bytes:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    row = f'<property name="Borger"><v>{CPR}</v></property>'
    return docx(parts={"docProps/custom.xml": f'<Properties xmlns="{space}">{row}</Properties>'})


def bound_data() -> bytes:
    return docx(parts={"customXml/item1.xml": f"<sag><cpr>{CPR}</cpr></sag>"})


def variable() -> bytes:
    row = f'<w:docVars><w:docVar w:name="cpr" w:val="{CPR}"/></w:docVars>'
    return docx(parts={"word/settings.xml": f"<w:settings {SPACE}>{row}</w:settings>"})


def template() -> bytes:
    return docx(rows=(("rId9", "attachedTemplate", f"file://server/sager/{CPR}.dotx"),))


def hyperlink() -> bytes:
    link = f'<w:hyperlink r:id="rId9">{run("her")}</w:hyperlink>'
    return docx(paragraph(link), rows=(("rId9", "hyperlink", f"https://sager.example/{CPR}"),))


def embedded() -> bytes:
    sheet = archive({"xl/worksheets/sheet1.xml": f"<c><v>{CPR}</v></c>"})
    return docx(
        parts={"word/embeddings/Ark1.xlsx": sheet}, rows=(("rId9", "package", "embeddings/Ark1.xlsx"),)
    )


def alternative() -> bytes:
    shape = f'<wp:docPr id="1" name="Billede 1" descr="Brev til {CPR}"/>'
    return docx(paragraph(f"<w:r><w:drawing><wp:inline>{shape}</wp:inline></w:drawing></w:r>"))


def bookmark() -> bytes:
    return docx(paragraph(f'<w:bookmarkStart w:id="0" w:name="borger_{CPR}"/><w:bookmarkEnd w:id="0"/>'))


def photo() -> bytes:
    image = picture("JPEG", comment=CPR.encode())
    return docx(parts={"word/media/image1.jpeg": image}, rows=(("rId9", "image", "media/image1.jpeg"),))


WORD = [
    hides("clean", "docx", clean),
    hides("deleted text", "docx", deleted, "tracked_change"),
    hides("inserted text", "docx", inserted, "tracked_change"),
    hides("moved text", "docx", moved, "tracked_change"),
    hides("deleted table row", "docx", deleted_row, "tracked_change"),
    hides("comment", "docx", commented, "comment"),
    hides("hidden text", "docx", vanished, "hidden_text"),
    hides("text hidden by style", "docx", vanished_by_style, "hidden_text"),
    hides("macro", "docx", macro, "macro"),
    hides("author", "docx", author, "metadata"),
    hides("title and subject", "docx", title, "metadata"),
    hides("custom property", "docx", custom_property, "metadata"),
    hides("data bound to fields", "docx", bound_data, "metadata"),
    hides("document variable", "docx", variable, "metadata"),
    hides("template on a server", "docx", template, "external_link"),
    hides("hyperlink", "docx", hyperlink, "link_target"),
    hides("embedded workbook", "docx", embedded, "embedded_file"),
    hides("alternative text", "docx", alternative, "alternative_text"),
    hides("bookmark", "docx", bookmark, "bookmark"),
    hides("photograph's comment", "docx", photo, "metadata"),
]
