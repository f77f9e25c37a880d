"""OpenDocument files."""

from collections.abc import Callable
from functools import partial

from tests.decisions.attachments.corpus.sample import CPR, archive, hides

NAMES = {
    "office": "office:1.0",
    "text": "text:1.0",
    "table": "table:1.0",
    "style": "style:1.0",
    "draw": "drawing:1.0",
    "svg": "svg-compatible:1.0",
    "presentation": "presentation:1.0",
    "meta": "meta:1.0",
    "fo": "xsl-fo-compatible:1.0",
}
SPACE = " ".join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{name}"' for key, name in NAMES.items())
SPACE += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
MIME = "application/vnd.oasis.opendocument"
KINDS = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}


def document(
    extension: str, body: str, styles: str = "", meta: str = "", parts: dict[str, str | bytes] | None = None
) -> bytes:
    kind = KINDS[extension]
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in (("/", f"{MIME}.{kind}"), ("content.xml", "text/xml"), ("meta.xml", "text/xml"))
    )
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    made = "<meta:generator>LibreOffice</meta:generator><dc:date>2026-11-01T10:00:00</dc:date>"
    return archive(
        {
            "mimetype": f"{MIME}.{kind}",
            "content.xml": (
                f'<office:document-content {SPACE} office:version="1.3"><office:automatic-styles>{styles}'
                f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
                "</office:document-content>"
            ),
            "meta.xml": (
                f'<office:document-meta {SPACE} office:version="1.3"><office:meta>{made}{meta}</office:meta>'
                "</office:document-meta>"
            ),
            "META-INF/manifest.xml": (
                f'<manifest:manifest xmlns:manifest="{manifest}">{entries}</manifest:manifest>'
            ),
            **(parts or {}),
        }
    )


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def odt(*body: str, styles: str = "", meta: str = "", parts: dict[str, str | bytes] | None = None) -> bytes:
    changes = [row for row in body if row.startswith("<text:tracked-changes")]
    rest = [row for row in body if row not in changes]
    return document("odt", "".join([*changes, p("Referatets tekst"), *rest]), styles, meta, parts)


def cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}>{p(text)}</table:table-cell>'


def table(name: str, *rows: str, style: str = "", columns: str = "<table:table-column/>") -> str:
    return (
        f'<table:table table:name="{name}" table:style-name="{style}">{columns}{"".join(rows)}</table:table>'
    )


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def style(name: str, family: str, properties: str) -> str:
    inside = f"<style:{family}-properties {properties}/>"
    return f'<style:style style:name="{name}" style:family="{family}">{inside}</style:style>'


HIDDEN_TABLE = style("ta1", "table", 'table:display="false"')
HIDDEN_TEXT = style("T1", "text", 'text:display="none"')
HIDDEN_SLIDE = style("dp1", "drawing-page", 'presentation:visibility="hidden"')
DELETION = (
    '<text:tracked-changes><text:changed-region text:id="c1" xml:id="c1"><text:deletion>'
    "<office:change-info><dc:creator>Sagsbehandler</dc:creator><dc:date>2026-11-01T10:00:00</dc:date>"
    f"</office:change-info>{p(CPR)}</text:deletion></text:changed-region></text:tracked-changes>"
)
COMMENT = f"<office:annotation><dc:creator>Sagsbehandler</dc:creator>{p(CPR)}</office:annotation>"
SEEN = table("Budget", row(cell("Skoler")))
BESIDE = '<table:table-column/><table:table-column table:visibility="collapse"/>'


def ods(*tables: str, styles: str = "") -> bytes:
    return document("ods", SEEN + "".join(tables), styles)


def odp(text: str, notes: str = "", style: str = "") -> bytes:
    page = '<draw:page draw:name="Side {}" draw:style-name="{}">{}</draw:page>'
    frame = (
        '<draw:frame svg:x="2cm" svg:y="2cm" svg:width="12cm" svg:height="2cm"><draw:text-box>{}'
        "</draw:text-box></draw:frame>"
    )
    note = (
        f"<presentation:notes>{frame.format(p(notes))}</presentation:notes>"
        if notes
        else "<presentation:notes/>"
    )
    first = page.format(1, "", frame.format(p("Budget")))
    return document("odp", first + page.format(2, style, frame.format(p(text)) + note), HIDDEN_SLIDE)


def a(build: Callable[..., bytes], *given: str, **more: object) -> Callable[[], bytes]:
    return partial(build, *given, **more)


OPENDOCUMENT = [
    hides("clean", "odt", a(odt, table("Tabel", row(cell("A"))))),
    hides(
        "tracked change",
        "odt",
        a(odt, DELETION, p('Ja <text:change text:change-id="c1"/>')),
        "tracked_change",
    ),
    hides("comment", "odt", a(odt, p(f"Ja {COMMENT}")), "comment"),
    hides(
        "hidden text",
        "odt",
        a(odt, p(f'Ja <text:span text:style-name="T1">{CPR}</text:span>'), styles=HIDDEN_TEXT),
        "hidden_text",
    ),
    hides(
        "hidden section",
        "odt",
        a(odt, f'<text:section text:name="S" text:display="none">{p(CPR)}</text:section>'),
        "hidden_text",
    ),
    hides(
        "property",
        "odt",
        a(odt, meta=f'<meta:user-defined meta:name="Borger">{CPR}</meta:user-defined>'),
        "metadata",
    ),
    hides("macro", "odt", a(odt, parts={"Basic/Standard/Modul1.xml": f"<m>Nr = {CPR}</m>"}), "macro"),
    hides(
        "linked section",
        "odt",
        a(
            odt,
            f'<text:section text:name="S"><text:section-source xlink:href="file:///f/{CPR}.odt"/></text:section>',
        ),
        "external_link",
    ),
    hides("clean", "ods", a(ods, table("Plan", row(cell("Tal"))))),
    hides(
        "hidden sheet",
        "ods",
        a(ods, table("Data", row(cell(CPR)), style="ta1"), styles=HIDDEN_TABLE),
        "hidden_sheet",
    ),
    hides(
        "hidden row",
        "ods",
        a(ods, table("Liste", row(cell(CPR), more='table:visibility="collapse"'))),
        "hidden_row_or_column",
    ),
    hides(
        "hidden column",
        "ods",
        a(ods, table("Liste", row(cell("Navn"), cell(CPR)), columns=BESIDE)),
        "hidden_row_or_column",
    ),
    hides(
        "comment",
        "ods",
        a(ods, table("Liste", row(f"<table:table-cell>{COMMENT}{p('Ja')}</table:table-cell>"))),
        "comment",
    ),
    hides("clean", "odp", a(odp, "Skoler")),
    hides("speaker notes", "odp", a(odp, "Skoler", CPR), "speaker_notes"),
    hides("hidden slide", "odp", a(odp, CPR, style="dp1"), "hidden_slide"),
]
