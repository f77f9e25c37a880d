"""Attachments of every kind, made on the spot, and a document that names them."""

import hashlib
import io
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

from minutes.document import AttachmentLine, AttachmentsBlock
from minutes.envelope import FileLink
from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples


@dataclass(frozen=True)
class Paper:
    name: str
    content_type: str
    data: bytes

    @property
    def sha256(self):
        return hashlib.sha256(self.data).hexdigest()

    @property
    def link(self):
        address = f"bilag/{self.sha256[:12]}/{self.name}"
        return FileLink(self.sha256, address, self.content_type, len(self.data))


def tagged_pdf(title="Notat fra lodsen", *items):
    """One that keeps both standards, as our own do."""
    items = items or (examples.every_block(),)
    return render_pdf(examples.document(*items, title=title), examples.envelope(), plain=True)


def untagged_pdf(pages=1, text=b"BT /F 12 Tf 72 720 Td (Hej) Tj ET"):
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for _page in range(pages):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(Font=Dictionary(F=font))
        page.obj.Contents = pdf.make_stream(text)
    return saved(pdf)


def picture(kind="PNG", size=(300, 200)):
    target = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").resize(size).save(target, kind)
    return target.getvalue()


def saved(pdf, **options):
    target = io.BytesIO()
    pdf.save(target, deterministic_id="encryption" not in options, **options)
    return target.getvalue()


def changed(data, change, **options):
    """The PDF with one thing done to it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        return saved(pdf, **options)


PDF = "application/pdf"
NOTE = Paper("lodsens-notat.pdf", PDF, tagged_pdf())
SCAN = Paper("skannet.pdf", PDF, untagged_pdf())
FIGURES = Paper("tal.csv", "text/csv", "Område;Budget\nHavnen;12,5\n".encode())
MAP = Paper("kort.png", "image/png", picture())
SHEET = Paper(
    "regneark.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\3\4 x"
)


def item_with(number, title, *lines):
    """`lines` are (title, paper or None)."""
    attachments = tuple(
        AttachmentLine(line, paper and paper.name, paper and paper.sha256) for line, paper in lines
    )
    text = examples.section(f"<p>{title} forelægges.</p>")
    return examples.item(number, title, blocks=(text, AttachmentsBlock("Bilag", attachments)))


def meeting():
    """Two items with attachments of all kinds, one of them on both, and an item without any."""
    return examples.document(
        item_with("1", "Ny mole", ("Notat fra lodsen", NOTE), ("Mundtligt oplæg", None), ("Tal", FIGURES)),
        item_with("2", "Pladser", ("Bilag 1 - Kort", MAP), ("Regneark", SHEET), ("Notatet igen", NOTE)),
        item_with("3", "Gammel sag", ("Skannet brev", SCAN)),
        examples.item("4", "Eventuelt"),
    )


class Shelf:
    """Reads papers, and remembers which were asked for."""

    def __init__(self, *papers):
        self.papers = {paper.sha256: paper for paper in papers}
        self.asked = []

    @property
    def links(self):
        return tuple(paper.link for paper in self.papers.values())

    def read(self, link):
        self.asked.append(link.sha256)
        return self.papers[link.sha256].data


ALL = (NOTE, FIGURES, MAP, SHEET, SCAN)


def list_of(value):
    return list(value) if isinstance(value, Array) else [value]
