"""A note as an office program writes it, cleaned as at upload: its pages stand in the packet, valid."""

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pikepdf
import pytest
from PIL import Image

from decisions.attachments.pdf import clean_pdf
from minutes.pdf.packet import render_packets
from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples
from tests.minutes.pdf.packet.papers import PDF, Paper, Shelf, item_with

OFFICE = shutil.which("soffice")
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
pytestmark = [pytest.mark.long, pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")]


def note(folder: Path) -> Path:
    Image.linear_gradient("L").convert("RGB").save(folder / "kort.png")
    paper = docx.Document()
    paper.core_properties.title, paper.core_properties.language = "Notat", "da-DK"
    paper.add_heading("Helhedsplan for havnen", 1)
    paper.add_paragraph("Officielle flader – og “citater” for 12 €.")
    for line in ("Bassin", "Mole"):
        paper.add_paragraph(line, style="List Bullet")
    paper.add_heading("Økonomi", 2)
    table = paper.add_table(2, 2, style="Light Grid Accent 1")
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"felt {number}"
    paper.add_picture(str(folder / "kort.png"), width=docx.shared.Mm(40))
    paper.inline_shapes[0]._inline.docPr.set("descr", "Kort over havnen")
    paper.save(folder / "notat.docx")
    home = f"-env:UserInstallation=file://{folder}/home"
    command = [OFFICE, home, "--headless", "--convert-to", TAGGED, "--outdir", folder, folder / "notat.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    clean_pdf(folder / "notat.pdf", folder / "ren.pdf")
    return folder / "ren.pdf"


def test_note_of_an_office_program_is_appended_and_keeps_both_standards(tmp_path):
    from tests.minutes.pdf.verapdf import failed_rules

    paper = Paper("notat.pdf", PDF, note(tmp_path).read_bytes())
    shelf = Shelf(paper)
    document = examples.document(item_with("1", "Havnen", ("Notat", paper)))
    envelope = examples.envelope(files=shelf.links)
    [data] = render_packets(render_pdf(document, envelope), document, envelope, shelf.read, 10_000_000)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert not [name for name in pdf.attachments if name.startswith("Punkt")]
    assert failed_rules(data) == []
