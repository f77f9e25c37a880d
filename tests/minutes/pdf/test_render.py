import re
import subprocess
import sys
from dataclasses import replace

import pytest

from committees.enums import AttendanceStatus
from minutes.document import AttendanceLine, CommitteeName
from minutes.enums import Act, Edition
from minutes.envelope import Look, OrganisationMark
from minutes.pdf.render import PdfError, page_count, render_pdf
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import document_words, missing_words, outline_titles, reader, words_of
from tests.web_server import recording_server


def test_words_of_the_document_come_back_in_order(full_pdf):
    expected = document_words(examples.full_document())
    assert len(expected) > 80
    assert missing_words(expected, words_of(full_pdf)) == []


def test_front_page_carries_correction_version_and_address(full_pdf):
    text = " ".join(reader(full_pdf).pages[0].extract_text().split())
    assert "Rettet 18. marts 2026 Mødetidspunktet er rettet." in text
    assert "Version 2, 18. marts 2026 kl. 09.30" in text
    assert "https://referat.example/udvalg/havneudvalget/2026-03-17/" in text


def test_front_page_says_why_the_version_was_made():
    data = render_pdf(examples.document(), examples.envelope(act=Act.CUT))
    text = " ".join(reader(data).pages[0].extract_text().split())
    assert "En del af referatet er trukket tilbage 18. marts 2026" in text


def test_every_page_carries_version_and_code_and_the_first_where_to_ask():
    data = render_pdf(examples.full_document(), replace(examples.full_envelope(), code="RM99XAPK6D3S"))
    texts = [" ".join(page.extract_text().split()) for page in reader(data).pages]
    assert len(texts) > 2
    assert all("Sandkøbing Kommune · Version 2 · RM99-XAPK-6D3S" in text for text in texts)
    assert "Kontrollér ægthed: https://referat.example/aegthed/ · kode RM99-XAPK-6D3S" in texts[0]
    links = [
        annotation.get_object()["/A"]["/URI"]
        for annotation in reader(data).pages[0]["/Annots"]
        if "/A" in annotation.get_object()
    ]
    assert "https://referat.example/aegthed/?kode=RM99XAPK6D3S" in links


def test_document_without_a_code_names_no_page_to_ask(full_pdf):
    assert "aegthed" not in "".join(words_of(full_pdf))


def test_attachment_shows_form_pages_size_and_address(full_pdf):
    text = " ".join(words_of(full_pdf))
    assert "PDF, 12 sider, 337,6 KB" in text
    assert "https://referat.example/udvalg/havneudvalget/2026-03-17/bilag/forslag-b.pdf" in text


def test_closed_item_shows_reason_and_opening_date(full_pdf):
    text = " ".join(words_of(full_pdf))
    assert "Lukket punkt Begrundelse: Kommunens økonomiske interesser Åbnes den 1. januar 2027." in text


def test_signature_sheet_has_a_row_for_each_member(full_pdf):
    text = " ".join(reader(full_pdf).pages[-1].extract_text().split())
    for name in ("Asta Brink (A)", "Bo Skov (V)", "Cille Dam (F)", "Dan Eg (V), stedfortræder for Bo Skov"):
        assert name in text
    assert "(sygdom)" in text


def signed_by(count):
    lines = tuple(AttendanceLine(f"Medlem {n:02}", AttendanceStatus.PRESENT, "A") for n in range(count))
    data = render_pdf(examples.document(examples.item(), attendance=lines), examples.envelope())
    sheet = [page.extract_text() for page in reader(data).pages][2:]
    assert all("Underskrift" in text and "Dato" in text for text in sheet)
    return [len(re.findall(r"Medlem \d\d", text)) for text in sheet]


@pytest.mark.parametrize("count", [5, 16, 25])
def test_signature_sheet_of_a_council_is_one_page(count):
    assert signed_by(count) == [count]


@pytest.mark.parametrize("count", [27, 28, 31])
def test_longer_signature_sheet_leaves_no_few_rows_alone(count):
    first, last = signed_by(count)
    assert first + last == count
    assert last >= 5


def test_signature_sheet_is_left_out_without_a_heading_for_it():
    envelope = examples.envelope(look=Look("Uden", signature_heading=""))
    assert outline_titles(render_pdf(examples.document(examples.item()), envelope)) == [
        "Punkt 1: Moleprojektet"
    ]


def test_outline_is_the_items(full_pdf):
    headings = [item.heading_printed for item in examples.full_document().items]
    assert outline_titles(full_pdf) == [*headings, "Underskriftsside"]


def test_contents_lead_to_the_items(full_pdf):
    book = reader(full_pdf)
    targets = [
        annotation.get_object()["/Dest"]
        for annotation in book.pages[0]["/Annots"]
        if "/Dest" in annotation.get_object()
    ]
    assert targets == ["item-1", "item-2", "item-3", "signatures"]
    assert set(targets) <= set(book.named_destinations)


def test_pages_are_numbered_and_carry_the_item(full_pdf):
    pages = reader(full_pdf).pages
    assert f"Side 2 af {len(pages)}" in pages[1].extract_text()
    assert "Havneudvalget · 17. marts 2026" in pages[1].extract_text()
    assert "Havneudvalget · 17. marts 2026" not in pages[0].extract_text()
    assert "Punkt 3" in pages[2].extract_text()


def test_same_input_gives_the_same_bytes(full_pdf):
    assert render_pdf(examples.full_document(), examples.full_envelope()) == full_pdf


def test_same_input_gives_the_same_bytes_in_another_process(full_pdf, tmp_path):
    program = (
        "import django, sys; django.setup(); from tests.minutes.pdf import examples;"
        "from minutes.pdf.render import render_pdf;"
        "open(sys.argv[1], 'wb').write(render_pdf(examples.full_document(), examples.full_envelope()))"
    )
    target = tmp_path / "again.pdf"
    subprocess.run([sys.executable, "-c", program, str(target)], check=True, capture_output=True)
    assert target.read_bytes() == full_pdf


def test_importing_the_module_leaves_weasyprint_alone():
    program = (
        "import django, sys; django.setup(); import minutes.pdf.render; sys.exit('weasyprint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0


def test_page_count_counts_and_refuses_what_is_no_pdf(full_pdf):
    assert page_count(full_pdf) == len(reader(full_pdf).pages)
    with pytest.raises(PdfError, match="PDF"):
        page_count(b"no pdf at all")


def test_document_without_anything_is_printed():
    empty = replace(
        examples.document(front=(), attendance=None, title=""),
        committee=CommitteeName(""),
        starts_at=None,
        venue=None,
    )
    data = render_pdf(empty, examples.envelope(organisation=OrganisationMark("", "no colour")))
    assert page_count(data) == 1
    assert "17. marts 2026" in " ".join(words_of(data))


def test_front_without_facts_falls_back_on_parsed_values():
    text = " ".join(words_of(render_pdf(examples.document(front=()), examples.envelope())))
    assert "Mødedato Tirsdag den 17. marts 2026 kl. 16.00" in text
    assert "Mødested Lodskontoret" in text
    assert "Til stede Asta Brink (A), Cille Dam (F), Dan Eg (V), stedfortræder for Bo Skov" in text
    assert "Afbud Bo Skov (V) (sygdom)" in text


def test_closed_edition_says_so_on_page_one():
    public = render_pdf(examples.document(), examples.envelope())
    closed = render_pdf(examples.document(edition=Edition.CLOSED), examples.envelope())
    assert set(words_of(closed)) - set(words_of(public))


@pytest.mark.parametrize(
    "look", [Look("a", contents=False), Look("b", cover=True), Look("c", items_on_new_pages=True)]
)
def test_every_look_keeps_every_word(look):
    document = examples.full_document()
    data = render_pdf(document, examples.envelope(look=look))
    assert missing_words(document_words(document), words_of(data)) == []
    assert ("Indhold" in words_of(data)) == look.contents


def test_items_on_new_pages_start_pages():
    document = examples.document(*(examples.item(str(number)) for number in range(1, 5)))
    look = Look("c", items_on_new_pages=True, signature_heading="")
    assert page_count(render_pdf(document, examples.envelope(look=look))) == 5


def test_characters_without_glyph_are_replaced_in_print_only():
    text = "Før \ue123 midt \x07 efter \U000f1234."
    document = examples.document(examples.item(blocks=(examples.section(f"<p>{text}</p>"),)))
    words = words_of(render_pdf(document, examples.envelope()))
    assert missing_words(["Før", "◊", "midt", "efter"], words) == []
    assert text in document.items[0].blocks[0].html


def test_wide_table_lies_on_landscape_pages_and_its_head_is_repeated():
    head = "".join(f"<th>Uge{week}</th>" for week in range(12))
    row = "".join(f"<td>{week}</td>" for week in range(12))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{f'<tr>{row}</tr>' * 60}</tbody></table>"
    blocks = (examples.section(table), examples.section("<p>Efter tabellen.</p>", "Økonomi"))
    pages = reader(render_pdf(examples.document(examples.item(blocks=blocks)), examples.envelope())).pages
    lying = [page for page in pages if page.mediabox.width > page.mediabox.height]
    assert len(lying) >= 2
    assert all("Uge11" in page.extract_text() for page in lying)
    after = next(page for page in pages if "Efter tabellen." in page.extract_text())
    assert after not in lying


@pytest.fixture
def web_server():
    with recording_server() as server:
        yield server


def test_nothing_outside_is_fetched(web_server, tmp_path):
    address, asked = web_server
    secret = tmp_path / "secret.txt"
    secret.write_text("kanariefugl")
    html = (
        f'<style>@import "{address}/a.css"; p {{ background: url({address}/b.png) }}</style>'
        f'<p style="background: url({address}/c.png)">Synligt'
        f'<img src="{address}/d.png" alt="Havnen">'
        f'<img src="{secret.as_uri()}" alt="Filen"></p><link rel="attachment" href="{secret.as_uri()}">'
        f'<a rel="attachment" href="{secret.as_uri()}">Link</a><object data="{address}/e.svg">I</object>'
    )
    envelope = examples.envelope(organisation=OrganisationMark("By", "red", f"{address}/logo.png"))
    data = render_pdf(examples.document(examples.item(blocks=(examples.section(html),))), envelope)
    assert asked == []
    assert missing_words(["Synligt", "Havnen", "Filen", "Link"], words_of(data)) == []
    assert "kanariefugl" not in " ".join(words_of(data))
    assert list(reader(data).attachments) == ["referat.json"]


def test_markup_in_plain_texts_is_printed_as_text():
    document = examples.document(examples.item(title="<b>Sag</b> {{ page }}"), language='da"><script>')
    envelope = examples.envelope(organisation=OrganisationMark("<i>By</i>", "red;}*{display:none"))
    words = words_of(render_pdf(document, envelope))
    assert missing_words(["<i>By</i>", "<b>Sag</b>", "{{", "page", "}}"], words) == []


def test_too_large_table_names_the_place():
    html = "<table><tbody>" + "<tr><td>x</td></tr>" * 3001 + "</tbody></table>"
    document = examples.document(examples.item("7", blocks=(examples.section(html),)))
    with pytest.raises(PdfError, match=r"Punkt 7, Sagsfremstilling: .*3001"):
        render_pdf(document, examples.envelope())
