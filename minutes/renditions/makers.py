"""How each derived file is made: pure functions of other packages, called with what the publication holds.

They are imported when they are called, so that web processes load no typesetter.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.core.files.storage import storages

from minutes.document import MinutesDocument
from minutes.editions import Tables
from minutes.enums import RenditionForm
from minutes.envelope import Envelope, FileLink
from minutes.models import ClosedPublication, Publication
from minutes.pdf.errors import PdfError
from minutes.pdf.render import page_count, print_document
from minutes.renditions.keeping import Made
from minutes.renditions.parts import Part

SEAL_BYTES = 40_000  # what a seal may add to a part


@dataclass(frozen=True)
class Source:
    """A publication, read once for all that is made of it; `envelope` with the links that still live."""

    publication: Publication | ClosedPublication
    envelope: Envelope
    tables: Tables

    @cached_property
    def document(self) -> MinutesDocument:
        return self.publication.read_document()

    def main(self) -> bytes:
        """The document's own PDF without a seal: as it is stored, where none is set."""
        pdf = self.tables.pdf.objects.filter(publication=self.publication.pk).first()
        if pdf is None or settings.SEAL_PKCS12:
            return print_document(self.document, self.envelope).data
        return self._bytes(str(pdf.file.name))

    def read(self, link: FileLink) -> bytes:
        """A file of the publication. Raises PdfError where its bytes are gone."""
        row = self.publication.files.filter(sha256=link.sha256).first()
        try:
            return self._bytes(str(row.file.name) if row else "")
        except (OSError, ValueError) as error:
            raise PdfError(f"{link.address}: {error}") from error

    def _bytes(self, name: str) -> bytes:
        with storages[self.tables.storage].open(name, "rb") as file:
            return bytes(file.read())


Maker = Callable[[Source, str], bytes]


def make(source: Source, part: Part) -> list[Made]:
    """The file, or the files that a packet falls into; unsealed. Raises PdfError with a sentence."""
    if part.form == RenditionForm.PACKET:
        return list(_packet(source))
    data = MAKERS[part.form](source, part.part)
    return [Made(part, data, None if part.form in WITHOUT_PAGES else page_count(data))]


def _packet(source: Source) -> Iterator[Made]:
    from minutes.pdf.packet import render_packets

    most = settings.PACKET_MOST_BYTES - (SEAL_BYTES if settings.SEAL_PKCS12 else 0)
    parts = render_packets(source.main(), source.document, source.envelope, source.read, most)
    for number, data in enumerate(parts, start=1):
        yield Made(Part(RenditionForm.PACKET, str(number)), data, page_count(data))


def _extract(source: Source, number: str) -> bytes:
    from minutes.pdf.kinds.extract import render_extract

    return render_extract(source.document, source.envelope, number).data


def _decisions(source: Source, _part: str) -> bytes:
    from minutes.pdf.kinds.decisions import render_decisions

    return render_decisions(source.document, source.envelope).data


def _signatures(source: Source, _part: str) -> bytes:
    from minutes.pdf.kinds.signatures import render_signatures

    return render_signatures(source.document, source.envelope).data


def _plain(source: Source, _part: str) -> bytes:
    return print_document(source.document, source.envelope, plain=True).data


def _word(source: Source, _part: str) -> bytes:
    from minutes.word import render_docx

    return render_docx(source.document, source.envelope)


def _extract_word(source: Source, number: str) -> bytes:
    from minutes.pdf.kinds.extract import extract_envelope, extract_of
    from minutes.word import render_docx

    envelope = extract_envelope(source.envelope, source.document, number)
    return render_docx(extract_of(source.document, number), envelope)


MAKERS: Mapping[RenditionForm, Maker] = {
    RenditionForm.EXTRACT: _extract,
    RenditionForm.EXTRACT_WORD: _extract_word,
    RenditionForm.DECISIONS: _decisions,
    RenditionForm.SIGNATURES: _signatures,
    RenditionForm.PLAIN: _plain,
    RenditionForm.WORD: _word,
}
WITHOUT_PAGES = (RenditionForm.WORD, RenditionForm.EXTRACT_WORD)
