"""The extract of one item: that item whole, and nothing of the others in text, data or links."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from committees.enums import AttendanceStatus
from decisions.enums import ItemEventKind, ItemKind
from minutes.document import (
    WITHDRAWN,
    AttachmentLine,
    AttachmentsBlock,
    AttendanceLine,
    EventLine,
    FrontFact,
    MinutesDocument,
    WithheldBlock,
)
from minutes.document_json import from_json
from minutes.enums import Act, DocumentKind, Edition, FrontFactKind
from minutes.envelope import Continuation, FileLink, Look
from minutes.pdf.kinds.errors import ItemNotThere
from minutes.pdf.kinds.extract import extract_envelope, extract_of, render_extract
from minutes.pdf.render import PdfError
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import document_words, missing_words, outline_titles, reader, words_of
from tests.minutes.pdf.setting.tree import read_tree

SECRET = "Hemmelighed"


def full_of_secrets():
    """Item 3 among others of which every field says a word that must not come out; so do notes on people."""
    other = examples.item(
        "7",
        f"{SECRET} i titlen",
        case_number=f"26/{SECRET}",
        closed=True,
        closed_reason=f"{SECRET} som grund",
        opens_on=date(2031, 5, 6),
        blocks=(
            examples.section(f"<p>{SECRET} i teksten</p>", f"{SECRET} i overskriften"),
            AttachmentsBlock("Bilag", (AttachmentLine(f"{SECRET}.pdf", f"{SECRET}.pdf", "cd" * 32),)),
            WithheldBlock("economy", SECRET),
        ),
        events=(EventLine(ItemEventKind.DISQUALIFIED, "Asta Brink", f"{SECRET} om inhabilitet"),),
    )
    document = examples.document(
        other,
        examples.every_block(),
        replace(other, number="9"),
        front=(
            FrontFact(FrontFactKind.DATE, "Mødedato", "Tirsdag d. 17. marts 2026"),
            FrontFact(FrontFactKind.PARTICIPANTS, "Mødedeltagere", f"Asta Brink ({SECRET})"),
            FrontFact(FrontFactKind.OTHER, "Bemærkninger", f"{SECRET} ved punkt 7"),
        ),
        attendance=(
            AttendanceLine("Asta Brink", AttendanceStatus.PRESENT, "A", note=f"{SECRET} ved punkt 7"),
        ),
    )
    envelope = replace(
        examples.full_envelope(),
        correction_note=f"{SECRET} er rettet.",
        files=(
            *examples.full_envelope().files,
            FileLink("cd" * 32, f"bilag/{SECRET}.pdf", "application/pdf", 9),
        ),
        continues=(*examples.full_envelope().continues, Continuation("7", f"/{SECRET}/", SECRET)),
    )
    return document, envelope


@pytest.fixture(scope="module")
def extract() -> bytes:
    return render_extract(*full_of_secrets(), "3").data


def embedded(data: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}


def links(data: bytes) -> set[str]:
    return {
        str(annotation.get_object()["/A"]["/URI"])
        for page in reader(data).pages
        for annotation in page.get("/Annots", ())
        if "/A" in annotation.get_object()
    }


def test_extract_holds_the_item_word_for_word(extract):
    document = extract_of(full_of_secrets()[0], "3")
    document = replace(document, title=document.title.replace(":", ""))
    assert missing_words(document_words(document), words_of(extract)) == []


def test_extract_says_nothing_of_other_items(extract):
    with pikepdf.open(io.BytesIO(extract)) as pdf, pdf.open_metadata() as told:
        metadata = str(told)
    texts = [read_tree(extract).text(), metadata, *words_of(extract), *links(extract)]
    texts += [content.decode() for content in embedded(extract).values()]
    assert [text for text in texts if SECRET in text] == []
    assert outline_titles(extract) == ["Punkt 3: I - Ny mole ved Sandkøbing Havn - HU, TMU"]


def test_extract_carries_the_data_of_that_item_alone(extract):
    document, _envelope = full_of_secrets()
    (content,) = embedded(extract).values()
    assert from_json(MinutesDocument, content.decode()) == extract_of(document, "3")


def test_extract_leads_to_the_items_own_page(extract):
    meeting = "https://referat.example/udvalg/havneudvalget/2026-03-17/"
    assert links(extract) == {
        f"{meeting}punkt/3/",
        f"{meeting}bilag/forslag-b.pdf",
        "https://referat.example/udvalg/havneudvalget/2026-02-10/punkt-5/",
    }


def test_extract_is_titled_as_one():
    document = examples.full_document()
    assert extract_of(document, "3").title == "Uddrag af referat: Havneudvalget 17. marts 2026, punkt 3"
    agenda = replace(document, kind=DocumentKind.AGENDA)
    assert extract_of(agenda, "3").title == "Uddrag af dagsorden: Havneudvalget 17. marts 2026, punkt 3"
    data = render_extract(document, examples.full_envelope(), "3").data
    assert reader(data).metadata.title == "Uddrag af referat: Havneudvalget 17. marts 2026, punkt 3"
    headings = [element.text().split() for element in read_tree(data).all("H1")]
    assert headings == [["Uddrag", "af", "referat", "Havneudvalget", "17.", "marts", "2026,", "punkt", "3"]]


def test_extract_of_an_agenda_is_no_protokollat():
    document = replace(examples.full_document(), kind=DocumentKind.AGENDA)
    words = words_of(render_extract(document, examples.envelope(), "3").data)
    assert "Protokollat" not in words
    assert "Protokollat" in words_of(render_extract(examples.full_document(), examples.envelope(), "3").data)


def test_extract_names_who_was_present_as_printed_where_no_note_tells_more():
    lines = (AttendanceLine("Asta Brink", AttendanceStatus.PRESENT, "A"),)
    document = replace(examples.full_document(), attendance=lines)
    text = " ".join(words_of(render_extract(document, examples.envelope(), "3").data))
    assert "Mødedeltagere Asta Brink, Bo Skov (Afbud), Cille Dam" in text


def test_extract_leaves_out_why_somebody_was_away():
    text = " ".join(words_of(render_extract(examples.full_document(), examples.envelope(), "3").data))
    assert "Afbud Bo Skov (V)" in text
    assert "sygdom" not in text


def test_extract_of_a_corrected_version_says_so_without_the_note():
    text = " ".join(words_of(render_extract(examples.full_document(), examples.full_envelope(), "3").data))
    assert "Rettet 18. marts 2026" in text
    assert "Mødetidspunktet" not in text
    assert extract_envelope(examples.envelope(act=Act.CUT), examples.full_document(), "3").act is Act.CUT


def test_extract_has_no_contents_cover_or_signatures():
    look = Look("Rigt", contents=True, cover=True, items_on_new_pages=True, signature_heading="Underskrifter")
    text = " ".join(
        words_of(render_extract(examples.full_document(), examples.envelope(look=look), "1").data)
    )
    assert "Indhold" not in text
    assert "Underskrifter" not in text


def test_closed_item_shows_what_its_edition_shows():
    public = " ".join(words_of(render_extract(examples.full_document(), examples.envelope(), "4").data))
    assert "Lukket punkt Begrundelse: Kommunens økonomiske interesser Åbnes den 1. januar 2027." in public
    whole = replace(examples.closed_item(), blocks=(examples.section("<p>Prisen er aftalt.</p>"),))
    document = examples.document(whole, edition=Edition.CLOSED)
    closed = " ".join(words_of(render_extract(document, examples.envelope(), "4").data))
    assert "Prisen er aftalt." in closed
    assert "Lukket udgave" in closed


@pytest.mark.parametrize("number", ["", "99", "5"])
def test_item_that_is_not_there_has_no_extract(number):
    sheet = examples.item("5", "Underskriftsblad", kind=ItemKind.SIGNATURE_SHEET)
    document = examples.document(examples.item("1"), sheet)
    with pytest.raises(ItemNotThere, match="at lave et protokollat af"):
        render_extract(document, examples.envelope(), number)


def test_withdrawn_item_has_no_extract():
    document = examples.document(examples.item("2", WITHDRAWN, heading_printed="Punkt 2: Trukket tilbage"))
    with pytest.raises(ItemNotThere, match="trukket tilbage"):
        extract_of(document, "2")
    assert issubclass(ItemNotThere, LookupError)
    assert issubclass(ItemNotThere, PdfError)


def test_extract_is_the_same_to_the_byte():
    assert render_extract(*full_of_secrets(), "3") == render_extract(*full_of_secrets(), "3")
