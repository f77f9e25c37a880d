"""The door: a finished PDF and what was attached, to packets."""

import logging

import pikepdf
from django.utils.translation import gettext as _
from django.utils.translation import override

from minutes.document import MinutesDocument
from minutes.envelope import Envelope
from minutes.pdf.errors import PdfError
from minutes.pdf.gate import require_conformance
from minutes.pdf.packet.attached import attached_files
from minutes.pdf.packet.carrying import Carriage, Carried, Read, as_file, carry
from minutes.pdf.packet.frame import language_of
from minutes.pdf.packet.limits import FRAME_BYTES
from minutes.pdf.packet.making import Packet
from minutes.pdf.packet.parting import Part, parted

logger = logging.getLogger(__name__)
_TRIES = 8
_SPARE = 0.97


def render_packets(
    main: bytes, document: MinutesDocument, envelope: Envelope, read: Read, most_bytes: int
) -> list[bytes]:
    """The finished PDF (before any seal) followed by its attachments, in parts of at most `most_bytes`.

    No packet where the document names no file of the envelope. `read` gives a file's bytes; its errors
    are not caught. The main document is never cut: larger than `most_bytes`, it stands alone in part 1.
    Raises PdfError.
    """
    with override(language_of(document)):
        everything = attached_files(document, envelope)
        carried = [carry(each, read, most_bytes) for each in everything if not each.is_repeated]
        packet = Packet(main, document, envelope, everything, read)
        try:
            return _valid_and_small_enough(packet, carried, most_bytes) if carried else []
        except pikepdf.PikepdfError as error:
            raise PdfError(_("The file is not a PDF that can be read.")) from error


def _valid_and_small_enough(packet: Packet, carried: list[Carried], most_bytes: int) -> list[bytes]:
    """What a file weighs and breaks in the packet is known only when it is bound: then once more without."""
    room = max(0, most_bytes - FRAME_BYTES)
    made: list[bytes] = []
    for _attempt in range(_TRIES):
        parts = parted(carried, len(packet.main), room)
        made = packet.make(parts)
        refused = {anchor for data, part in zip(made, parts, strict=True) for anchor in _refused(data, part)}
        sizes = [len(data) for data, part in zip(made, parts, strict=True) if part.carried]
        if not refused and (max(sizes, default=0) <= most_bytes or not room):
            break
        carried = [as_file(each) if each.attached.anchor in refused else each for each in carried]
        if not refused:
            room = int(room * _SPARE * most_bytes / max(sizes))
    return made


def _refused(data: bytes, part: Part) -> list[str]:
    """What was appended to a part that the gate refuses. Raises PdfError where nothing was."""
    try:
        require_conformance(data)
    except PdfError:
        appended = [each.attached.anchor for each in part.carried if each.carriage is Carriage.APPENDED]
        if not appended:
            raise
        logger.warning("A part of a packet was refused, so its attachments are carried as files.")
        return appended
    return []
