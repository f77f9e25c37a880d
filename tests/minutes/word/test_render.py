import io
import itertools
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from lxml import etree

from committees.enums import LogoPlace
from minutes.enums import Act, DocumentKind, Edition
from minutes.envelope import Look, OrganisationMark
from minutes.importing import read
from minutes.pdf.kinds.extract import extract_envelope, extract_of
from minutes.word import render_docx
from minutes.word.render import PdfError
from tests import strategies
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import document_words, missing_words
from tests.minutes.word import hard_cases
from tests.minutes.word.reading import opened, part_of, styles_of, text_of, words_of

SEEDS = sorted((Path(__file__).resolve().parents[4] / "shared" / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def full_docx() -> bytes:
    return render_docx(examples.full_document(), examples.full_envelope())


def test_words_of_the_document_come_back_in_order(full_docx):
    expected = document_words(examples.full_document())
    assert len(expected) > 80
    assert missing_words(expected, words_of(full_docx)) == []


@pytest.mark.skipif(not SEEDS, reason="the real minutes are not beside the project (../shared/seeds)")
@pytest.mark.parametrize("path", SEEDS, ids=[path.name[:3] for path in SEEDS])
def test_words_of_real_minutes_come_back_in_order(path):
    document = read(path.read_bytes(), path.name).document
    found = words_of(render_docx(document, examples.envelope()))
    assert missing_words(document_words(document), found) == []


@given(strategies.documents)
@settings(max_examples=40, deadline=None)
def test_words_of_any_document_come_back_in_order(document):
    data = render_docx(document, examples.envelope())
    assert missing_words(document_words(document), words_of(data)) == []


def test_same_document_gives_the_same_bytes(full_docx):
    assert render_docx(examples.full_document(), examples.full_envelope()) == full_docx


def test_package_carries_no_time_and_nothing_of_the_making(full_docx):
    with zipfile.ZipFile(io.BytesIO(full_docx)) as package:
        entries = package.infolist()
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        text = b"".join(package.read(entry) for entry in entries)
    assert b"python-docx" not in text
    assert b"rsid" not in text


def test_properties_name_title_organisation_language_and_time(full_docx):
    properties = opened(full_docx).core_properties
    assert properties.title == "REFERAT Havneudvalget d. 17-03-2026"
    assert properties.author == properties.last_modified_by == "Sandkøbing Kommune"
    assert properties.language == "da-DK"
    assert properties.created.isoformat() == properties.modified.isoformat() == "2026-03-18T08:30:00+00:00"


def test_document_has_one_title_and_skips_no_heading_level(full_docx):
    names = [name for name, _text in styles_of(full_docx)]
    assert names.count("Title") == 1
    levels = [int(name[-1]) for name in names if name.startswith("Heading ")]
    assert levels[0] == 1
    assert max(levels) == 4
    assert all(following <= level + 1 for level, following in itertools.pairwise(levels))


def test_items_blocks_and_boxes_stand_in_styles_of_their_own(full_docx):
    found = styles_of(full_docx)
    for expected in (
        ("Title", "REFERAT\nHavneudvalget\nd. 17-03-2026"),
        ("Notice", "Rettet 18. marts 2026\nMødetidspunktet er rettet."),
        ("Heading 1", "Punkt 3: I - Ny mole ved Sandkøbing Havn - HU, TMU"),
        ("Heading 2", "Baggrund"),
        ("List Number", "vælger forslag B"),
        ("List Bullet 2", "hos fonde"),
        ("Handed Out", "Der blev udleveret et notat fra lodsen."),
        ("Decision Heading of Others", "Beslutning Teknikudvalget den 10-03-2026"),
        ("Decision of Others", "Anbefales."),
        ("Decision Heading", "Beslutning Havneudvalget den 17-03-2026"),
        ("Decision", "Forslag B blev vedtaget."),
        ("Decision", "Resultat: Vedtaget"),
        ("Dissent Heading", "Afvigende mening: Dan Eg"),
        ("Caption", "Tabel 1. Driftsbudget, mio. kr."),
        ("Heading 3", "Overslag"),
        ("Withheld Heading", "Økonomi"),
        ("Closed Note", "Ikke offentligt. Begrundelse: Oplysninger om bud"),
        ("Event", "Cille Dam forlod mødet kl. 17.20."),
        ("Closed Note", "Åbnes den 1. januar 2027."),
        ("Heading 1", "Underskriftsside"),
    ):
        assert expected in found, expected


def test_every_style_used_is_defined(full_docx):
    defined = {style.style_id for style in opened(full_docx).styles}
    body = opened(full_docx).element.body
    used = {part.get(qn("w:val")) for part in body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))}
    assert used - defined == set()
    assert len(used) > 20


def test_front_page_carries_facts_version_and_address(full_docx):
    text = " ".join(words_of(full_docx))
    assert "Mødested Lodskontoret Mødedeltagere Asta Brink, Bo Skov (Afbud), Cille Dam" in text
    assert (
        "Version 2, 18. marts 2026 kl. 09.30 · https://referat.example/udvalg/havneudvalget/2026-03-17/"
        in text
    )


def test_code_stands_on_page_one_and_in_every_foot():
    data = render_docx(examples.full_document(), replace(examples.full_envelope(), code="RM99XAPK6D3S"))
    assert "Kontrollér ægthed: https://referat.example/aegthed/ · kode RM99-XAPK-6D3S" in " ".join(
        words_of(data)
    )
    section = opened(data).sections[0]
    for foot in (section.footer, section.first_page_footer):
        assert "Sandkøbing Kommune · Version 2 · RM99-XAPK-6D3S" in text_of(foot._element)


def test_running_head_names_committee_date_and_item(full_docx):
    head = opened(full_docx).sections[0].header._element
    assert "Havneudvalget · 17. marts 2026" in text_of(head)
    assert [field.get(qn("w:instr")).strip() for field in head.iter(qn("w:fldSimple"))] == [
        'STYLEREF "Item Label"'
    ]
    labels = [
        text_of(run)
        for run in opened(full_docx).element.body.iter(qn("w:r"))
        if run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}[@{qn('w:val')}='ItemLabel']") is not None
    ]
    assert labels == ["Punkt 1:", "Punkt 3:", "Punkt 4:", "Underskriftsside"]


def test_foot_counts_pages_by_fields(full_docx):
    foot = opened(full_docx).sections[0].footer._element
    assert text_of(foot).endswith("Side 1 af 1")
    instructions = [field.get(qn("w:instr")).strip() for field in foot.iter(qn("w:fldSimple"))]
    assert instructions == ["PAGE", "NUMPAGES"]


def test_first_page_has_a_foot_and_no_running_head(full_docx):
    section = opened(full_docx).sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.is_linked_to_previous
    assert not section.first_page_footer.is_linked_to_previous


def test_sheet_is_a4_with_the_margins_of_the_printed_record(full_docx):
    section = opened(full_docx).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert round(section.left_margin.mm) == round(section.right_margin.mm) == 22
    assert (round(section.top_margin.mm), round(section.bottom_margin.mm)) == (27, 25)


def test_contents_lead_to_the_items_and_nothing_is_asked_at_opening(full_docx):
    body = opened(full_docx).element.body
    contents = body.find(qn("w:sdt"))
    anchors = [link.get(qn("w:anchor")) for link in contents.iter(qn("w:hyperlink"))]
    assert anchors == [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert [kind.get(qn("w:fldCharType")) for kind in contents.iter(qn("w:fldChar"))] == [
        "begin",
        "separate",
        "end",
    ]
    assert b"updateFields" not in part_of(full_docx, "word/settings.xml")


def test_document_without_contents_has_none():
    envelope = examples.envelope(look=Look("Enkel", contents=False))
    assert opened(render_docx(examples.full_document(), envelope)).element.body.find(qn("w:sdt")) is None


def test_attachment_leads_to_its_address(full_docx):
    document = opened(full_docx)
    targets = {link.rId: link.target_ref for link in document.part.rels.values() if link.is_external}
    links = {
        text_of(link).strip(): targets[link.get(qn("r:id"))]
        for link in document.element.body.iter(qn("w:hyperlink"))
        if link.get(qn("r:id"))
    }
    address = "https://referat.example/udvalg/havneudvalget/2026-03-17/bilag/forslag-b.pdf"
    assert links["Forslag B.pdf"] == address
    assert f"PDF, 12 sider, 337,6 KB {address}" in " ".join(words_of(full_docx))


def test_vote_stands_as_a_table_with_heads(full_docx):
    table = opened(full_docx).tables[1]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [
        ["Afstemning", "Antal", "Grupper og navne"],
        ["For", "4", "A, F"],
        ["Imod", "1", "Dan Eg (V)"],
        ["Undlod", "0", ""],
    ]
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_signature_sheet_has_a_line_for_each_who_was_there_and_a_reason_for_the_others(full_docx):
    table = opened(full_docx).tables[-1]
    rows = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert rows["Asta Brink (A)"] == ""
    assert rows["Bo Skov (V)"] == "Afbud (sygdom)"
    assert "Dan Eg (V), stedfortræder for Bo Skov" in rows


def test_agenda_has_no_signature_sheet():
    agenda = replace(examples.full_document(), kind=DocumentKind.AGENDA, title="DAGSORDEN Havneudvalget")
    assert "Underskriftsside" not in words_of(render_docx(agenda, examples.envelope()))


def test_closed_edition_says_so():
    data = render_docx(replace(examples.full_document(), edition=Edition.CLOSED), examples.envelope())
    assert [text for name, text in styles_of(data) if name == "Edition"] != []


def test_notice_says_why_the_version_was_made():
    data = render_docx(examples.document(), examples.envelope(act=Act.CUT))
    assert "En del af referatet er trukket tilbage 18. marts 2026" in " ".join(words_of(data))


def test_cover_and_items_on_new_pages_break_the_page():
    look = Look("Forside", cover=True, items_on_new_pages=True)
    body = opened(render_docx(examples.full_document(), examples.envelope(look=look))).element.body
    headings = [
        p
        for p in body.iter(qn("w:p"))
        if p.find(f".//{qn('w:pStyle')}[@{qn('w:val')}='Heading1']") is not None
    ]
    assert len(headings) == 4
    assert all(p.find(f".//{qn('w:pageBreakBefore')}") is not None for p in headings)


def test_headings_have_a_readable_form_of_the_organisations_colour():
    envelope = examples.envelope(organisation=OrganisationMark("Gul Kommune", "#ffee00"))
    styles = opened(render_docx(examples.document(), envelope)).styles
    red, green, blue = styles["Heading 1"].font.color.rgb
    assert (red, green, blue) == (120, 112, 0)


def test_illegal_characters_and_lone_surrogates_do_no_harm():
    hostile = "a\x00b\x0bc\ufffed\ud800e\U0010fffff"
    html = f"<p>{hostile} &#1; &#xFFFE; <img src='data:image/png;base64,x' alt='{hostile}'></p>"
    document = examples.document(
        examples.item(blocks=(examples.section(html, hostile),), title=hostile), title=hostile
    )
    data = render_docx(document, examples.envelope(correction_note=hostile))
    for name in zipfile.ZipFile(io.BytesIO(data)).namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part_of(data, name))
    assert "a b c d e" in " ".join(words_of(data))


def test_title_longer_than_word_takes_is_cut_in_the_properties_alone():
    title = "Havneudvalget " * 40
    data = render_docx(examples.document(title=title.strip()), examples.envelope())
    assert len(opened(data).core_properties.title) == 255
    assert words_of(data).count("Havneudvalget") >= 40


def test_table_too_large_is_refused_in_words():
    html = "<table>" + "<tr><td>1</td></tr>" * 3_001 + "</table>"
    document = examples.document(examples.item(blocks=(examples.section(html),)))
    with pytest.raises(PdfError, match="Punkt 1, Sagsfremstilling: en tabel har 3001 rækker"):
        render_docx(document, examples.envelope())


def test_contents_are_called_and_listed_as_the_style_says():
    look = Look("Hel", contents_heading="Dagsordenspunkter", contents_whole_headings=True)
    data = render_docx(examples.full_document(), examples.envelope(look=look))
    contents = text_of(opened(data).element.body.find(qn("w:sdt"))).split()
    assert contents[:4] == ["Dagsordenspunkter", "Punkt", "1:", "Moleprojektet"]


def test_attachments_carry_their_numbers(full_docx):
    found = [text for name, text in styles_of(full_docx) if name == "Attachment"]
    assert [text.partition("\t")[0] for text in found] == ["Bilag 1", "Bilag 2"]
    assert found[1] == "Bilag 2\tNotat fra lodsen"


@pytest.mark.parametrize(("place", "pictures"), [("right", 1), ("left", 1), ("none", 0)])
def test_logo_stands_where_the_style_says_and_is_named(place, pictures):
    mark = OrganisationMark("Sandkøbing Kommune", "#0f4c5c", hard_cases.picture(400, 160))
    envelope = examples.envelope(organisation=mark, look=Look("Logo", logo_place=LogoPlace(place)))
    shapes = opened(render_docx(examples.document(), envelope)).inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shapes] == ["Sandkøbing Kommune: logo"] * pictures
    assert all(round(shape.height.mm) == 16 for shape in shapes)


def test_extract_holds_its_item_alone():
    document = extract_of(examples.full_document(), "3")
    envelope = extract_envelope(examples.full_envelope(), examples.full_document(), "3")
    data = render_docx(document, envelope)
    headings = [text for name, text in styles_of(data) if name == "Heading 1"]
    assert headings == ["Punkt 3: I - Ny mole ved Sandkøbing Havn - HU, TMU"]
    assert "Moleprojektet" not in words_of(data)
    assert missing_words(document_words(document), words_of(data)) == []
