"""Packets that are too large come in parts, and what is larger than one is named."""

import io
import random

import pikepdf

from minutes.pdf.packet import render_packets
from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples
from tests.minutes.pdf.packet import papers
from tests.minutes.pdf.packet.making import packets, page_texts
from tests.minutes.pdf.packet.papers import Paper, Shelf, item_with


def noise(name, size, seed):
    return Paper(name, "text/csv", random.Random(seed).randbytes(size))


def test_large_packets_come_in_parts():
    given = [noise(f"tal-{number}.csv", 300_000, number) for number in range(5)]
    lines = [(f"Måling {number}", paper) for number, paper in enumerate(given)]
    document = examples.document(item_with("1", "Mole", *lines[:3]), item_with("2", "Bro", *lines[3:]))
    made = packets(document, *given, most_bytes=800_000)
    assert len(made) == 3
    assert all(len(data) <= 800_000 for data in made)
    files, titles = [], []
    for data in made:
        with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as told:
            titles.append(told["dc:title"])
            files.append([name for name in pdf.attachments if name.startswith("Punkt")])
            assert int(pdf.Root.PageLabels.Nums[3].St) >= 1
    assert [title.rpartition(", ")[2] for title in titles] == ["del 1 af 3", "del 2 af 3", "del 3 af 3"]
    assert [len(names) for names in files] == [2, 2, 1]
    assert "Del 2 af 3" in page_texts(made[1])[0]
    assert "Måling 0" in page_texts(made[2])[0]


def test_page_numbers_run_on_through_the_parts():
    given = [noise(f"tal-{number}.csv", 300_000, number) for number in range(3)]
    lines = [(f"Måling {number}", paper) for number, paper in enumerate(given)]
    made = packets(examples.document(item_with("1", "Mole", *lines)), *given, most_bytes=500_000)
    labels = [page.label for data in made for page in pikepdf.open(io.BytesIO(data)).pages]
    numbered = [int(label) for label in labels if label.isdigit()]
    assert numbered == list(range(1, len(numbered) + 1))
    assert labels.count("i") == len(made) == 3


def test_what_is_larger_than_a_packet_is_named_and_not_read():
    huge = noise("alt.csv", 400_000, 1)
    shelf = Shelf(huge, papers.FIGURES)
    document = examples.document(item_with("1", "Mole", ("Alt", huge), ("Tal", papers.FIGURES)))
    envelope = examples.envelope(files=shelf.links)
    [data] = render_packets(render_pdf(document, envelope), document, envelope, shelf.read, 300_000)
    text = next(text for text in page_texts(data)[1:] if "for stort" in text)
    assert huge.link.address in text.replace("\n", "")
    assert huge.sha256 not in shelf.asked
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "Punkt 1 bilag 2 - tal.csv" in pdf.attachments


def test_main_document_larger_than_a_packet_stands_alone():
    document = examples.document(item_with("1", "Mole", ("Tal", papers.FIGURES)))
    made = packets(document, papers.FIGURES, most_bytes=1_000)
    with pikepdf.open(io.BytesIO(made[0])) as pdf:
        assert not [name for name in pdf.attachments if name.startswith("Punkt")]
