"""Packets read back: pages, trees, bookmarks, links, files inside, and both standards by veraPDF."""

import io
import itertools
from datetime import UTC, datetime

import pikepdf
import pytest

from minutes.pdf.errors import PdfError
from minutes.pdf.packet import render as door
from minutes.pdf.packet import render_packets
from minutes.pdf.packet.trees import elements, is_element, kids_of, number_tree
from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples, reading
from tests.minutes.pdf.packet import papers
from tests.minutes.pdf.packet.making import PLENTY, packets, page_texts
from tests.minutes.pdf.packet.papers import ALL, Paper, Shelf, item_with, meeting


@pytest.fixture(scope="module")
def packet():
    [data] = packets(meeting(), *ALL)
    return data


@pytest.fixture
def opened(packet):
    with pikepdf.open(io.BytesIO(packet)) as pdf:
        yield pdf


def outline(data):
    def rows(entries, depth):
        for entry in entries:
            if isinstance(entry, list):
                yield from rows(entry, depth + 1)
            else:
                yield depth, entry.title, reader.get_destination_page_number(entry)

    reader = reading.reader(data)
    return list(rows(reader.outline, 0))


def test_no_attachment_gives_no_packet():
    assert packets(examples.document(examples.item())) == []


def test_attachments_without_files_give_no_packet():
    assert packets(examples.document(item_with("1", "Mole", ("Mundtligt oplæg", None)))) == []


def test_files_that_the_document_does_not_name_stay_out():
    document = examples.document(item_with("1", "Mole", ("Tal", papers.FIGURES)))
    [data] = packets(document, papers.FIGURES, papers.SHEET)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert set(pdf.attachments) == {"Punkt 1 bilag 1 - tal.csv", "referat.json"}


def test_packet_keeps_both_standards(packet):
    from tests.minutes.pdf.verapdf import failed_rules

    assert failed_rules(packet) == []


def test_same_input_gives_same_bytes(packet):
    assert packets(meeting(), *ALL) == [packet]


def test_pages_come_in_the_order_of_the_document(packet):
    texts = page_texts(packet)
    first_lines = [
        next(number for number, text in enumerate(texts) if words in text)
        for words in (
            "Med bilag",
            "Side 1 af",
            "Bilag 1: Notat fra lodsen",
            "Bilag 3: Tal",
            "Bilag 1 - Kort",
            "Bilag 2: Regneark",
            "Bilag 1: Skannet brev",
        )
        if words != "Bilag"
    ]
    contents = texts[0]
    assert all(title in contents for title in ("Ny mole", "Pladser", "Gammel sag", "Notatet igen"))
    assert "Eventuelt" not in contents
    dividers = [number for number, text in enumerate(texts) if "Punkt" in text and "Side" in text]
    assert first_lines[:2] == [0, 1]
    assert dividers == sorted(dividers)


def test_pages_of_a_tagged_attachment_follow_its_divider(packet):
    texts = page_texts(packet)
    divider = next(number for number, text in enumerate(texts[1:], 1) if "sider følger" in text)
    assert "Bilag 1: Notat fra lodsen" in texts[divider]
    assert "Notat fra lodsen" in texts[divider + 1]
    assert (
        reading.missing_words(["Molen", "fra", "1931", "er", "udtjent"], [*texts[divider + 2].split()]) == []
    )


def test_file_inside_is_said_on_its_divider(packet):
    divider = next(text for text in page_texts(packet)[1:] if "Bilag 3: Tal" in text and "Tal" in text)
    text = next(text for text in page_texts(packet) if "Punkt 1 bilag 3 - tal.csv" in text)
    assert divider
    assert "Bilaget ligger som fil i denne PDF." in text.replace("\n", " ")
    assert "https://referat.example/udvalg/havneudvalget/2026-03-17/bilag/" in text.replace("\n", "")


def test_files_inside_are_whole_and_described(opened):
    files = {name: spec for name, spec in opened.attachments.items() if name.startswith("Punkt")}
    assert {name: spec.get_file().read_bytes() for name, spec in files.items()} == {
        "Punkt 1 bilag 3 - tal.csv": papers.FIGURES.data,
        "Punkt 2 bilag 2 - regneark.xlsx": papers.SHEET.data,
        "Punkt 3 bilag 1 - skannet.pdf": papers.SCAN.data,
    }
    spec = files["Punkt 1 bilag 3 - tal.csv"].obj
    assert spec.AFRelationship == "/Supplement"
    assert str(spec.Desc) == "Bilag 3: Tal"
    assert spec.EF.UF.Subtype == "/text/csv"
    assert str(spec.EF.UF.Params.ModDate) == "D:20260318083000Z"


def test_record_carries_its_own_data_on(opened):
    [data] = [spec for name, spec in opened.attachments.items() if name.endswith(".json")]
    assert data.obj.AFRelationship == "/Source"
    assert b"Havneudvalget" in data.get_file().read_bytes()


def test_bookmarks_lead_item_by_item(packet):
    rows = outline(packet)
    texts = page_texts(packet)
    assert [(depth, title) for depth, title, _page in rows if "ilag" in title or depth == 0] == [
        (0, "Indhold"),
        (0, "Referat"),
        (0, "Punkt 1: Ny mole"),
        (1, "Bilag 1: Notat fra lodsen"),
        (1, "Bilag 3: Tal"),
        (0, "Punkt 2: Pladser"),
        (1, "Bilag 1 - Kort"),
        (1, "Bilag 2: Regneark"),
        (0, "Punkt 3: Gammel sag"),
        (1, "Bilag 1: Skannet brev"),
    ]
    assert next(row for row in rows if row[1] == "Punkt 4: Eventuelt")[0] == 1
    for _depth, title, page in rows:
        if title.startswith("Bilag"):
            assert title in texts[page]


def test_page_labels_begin_with_the_main_document(opened):
    main = len(reading.reader(render_pdf(meeting(), examples.envelope())).pages)
    labels = [page.label for page in opened.pages]
    assert labels == ["i", *[str(number) for number in range(1, len(labels))]]
    assert labels[1 + main] == str(main + 1)


def test_contents_lead_to_the_pages_they_name(packet, opened):
    texts = page_texts(packet)
    pages = {page.objgen: number for number, page in enumerate(opened.pages)}
    named = dict(
        zip(map(str, opened.Root.Names.Dests.Names[::2]), opened.Root.Names.Dests.Names[1::2], strict=True)
    )
    links = [link for link in opened.pages[0].Annots if "/Dest" in link or "/D" in link.get("/A", {})]
    targets = [link.Dest if "/Dest" in link else link.A.D for link in links]
    found = [pages[named[str(target)][0].objgen] for target in targets]
    assert len(found) == 7
    assert found[0] == 1
    assert found[-2] == found[1]
    assert all("Bilag" in texts[page] for page in found[1:])
    assert all(str(link.Contents) for link in links)


def test_every_piece_has_one_number_and_one_owner(opened):
    root = opened.Root.StructTreeRoot
    numbers = dict(number_tree(root.ParentTree, 100_000))
    used = [int(page.StructParents) for page in opened.pages if "/StructParents" in page]
    used += [int(link.StructParent) for page in opened.pages for link in page.get("/Annots", [])]
    assert len(used) == len(set(used))
    assert set(used) <= set(numbers)
    assert int(root.ParentTreeNextKey) > max(numbers)
    known = {element.objgen for element in elements(kids_of(root), 100_000)}
    owners = [owner for value in numbers.values() for owner in papers.list_of(value) if owner is not None]
    assert {owner.objgen for owner in owners} <= known


def test_tree_follows_the_pages(opened):
    pages = {page.objgen: number for number, page in enumerate(opened.pages)}
    first_seen = [
        pages[element.Pg.objgen]
        for element in elements(kids_of(opened.Root.StructTreeRoot), 100_000)
        if "/Pg" in element and not any(map(is_element, kids_of(element)))
    ]
    assert first_seen == sorted(first_seen)


def test_headings_of_what_is_taken_in_lie_below_the_packets_own(opened):
    kinds = [str(element.S) for element in elements(kids_of(opened.Root.StructTreeRoot), 100_000)]
    levels = [int(kind[2]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_parts_of_the_tree_say_their_language(opened):
    parts = [
        element
        for element in elements(kids_of(opened.Root.StructTreeRoot), 100_000)
        if element.S == "/Part" and "/T" in element
    ]
    assert [(str(part.T), str(part.Lang)) for part in parts] == [
        ("Referat", "da"),
        ("Bilag 1: Notat fra lodsen", "da"),
    ]


def test_title_is_the_packets(opened):
    with opened.open_metadata() as told:
        assert told["dc:title"] == "REFERAT Havneudvalget d. 17-03-2026, med bilag"


def test_what_the_gate_refuses_is_carried_as_a_file(monkeypatch):
    gate = door.require_conformance

    def strict(data):
        gate(data)
        if "1931" in "".join(page_texts(data)):
            raise PdfError("refused")

    monkeypatch.setattr(door, "require_conformance", strict)
    document = examples.document(item_with("1", "Mole", ("Notat", papers.NOTE)))
    [data] = packets(document, papers.NOTE)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "Punkt 1 bilag 1 - lodsens-notat.pdf" in pdf.attachments
    assert "1931" not in "".join(page_texts(data))


def test_long_titles_keep_their_divider_on_one_page():
    title = "Forslag til helhedsplan for havnens pladser og bassiner " * 20
    document = examples.document(item_with("1", title, (title, papers.MAP), ("Tal", papers.FIGURES)))
    [data] = packets(document, papers.MAP, papers.FIGURES)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        first = next(n for n, text in enumerate(page_texts(data)) if "kort.png" in text and "Side" in text)
        label = pdf.pages[first].label
    assert f"Side {label}" in page_texts(data)[first]


def test_words_stand_in_the_documents_language():
    document = examples.document(item_with("1", "Mole", ("Tal", papers.FIGURES)), language="en")
    [data] = packets(document, papers.FIGURES)
    assert "With attachments" in page_texts(data)[0]


def test_time_of_publication_is_the_files(packet):
    later = examples.envelope(files=Shelf(*ALL).links, published_at=datetime(2026, 4, 1, tzinfo=UTC))
    [data] = packets(meeting(), *ALL, envelope=later)
    assert data != packet


def test_hostile_attachments_are_carried_as_files_and_stop_nothing():
    bomb = papers.changed(papers.NOTE.data, lambda pdf: setattr(pdf.Root, "OpenAction", pdf.Root.Pages))
    locked = papers.changed(
        papers.NOTE.data, lambda pdf: None, encryption=pikepdf.Encryption(owner="a", user="b")
    )
    given = [
        Paper("aktiv.pdf", papers.PDF, bomb),
        Paper("laast.pdf", papers.PDF, locked),
        Paper("afbrudt.pdf", papers.PDF, papers.NOTE.data[:-900]),
        Paper("tom.pdf", papers.PDF, b""),
        Paper("intet.png", "image/png", b"\x89PNG\r\n\x1a\n"),
        Paper("ukendt", "", b"?"),
    ]
    lines = [(paper.name, paper) for paper in given]
    [data] = packets(examples.document(item_with("1", "Mole", *lines)), *given)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        carried = {name.rpartition(" - ")[2] for name in pdf.attachments if name.startswith("Punkt")}
    assert carried == {paper.name for paper in given}


def test_main_file_that_is_no_pdf_is_told():
    document = examples.document(item_with("1", "Mole", ("Tal", papers.FIGURES)))
    shelf = Shelf(papers.FIGURES)
    envelope = examples.envelope(files=shelf.links)
    with pytest.raises(PdfError):
        render_packets(b"%PDF-", document, envelope, shelf.read, PLENTY)
