"""Makes packets of papers, and reads their pages back."""

from minutes.pdf.packet import render_packets
from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples, reading
from tests.minutes.pdf.packet.papers import Shelf

PLENTY = 50_000_000


def packets(document, *given, most_bytes=PLENTY, envelope=None):
    shelf = Shelf(*given)
    envelope = envelope or examples.envelope(files=shelf.links)
    main = render_pdf(document, envelope)
    return render_packets(main, document, envelope, shelf.read, most_bytes)


def page_texts(data):
    return [page.extract_text() for page in reading.reader(data).pages]
