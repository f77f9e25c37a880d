"""How each attachment is taken along: as pages, as a picture, as a file inside, or by its address."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from minutes.envelope import FileLink
from minutes.pdf.packet.attached import Attached
from minutes.pdf.packet.judging import appendable_pages
from minutes.pdf.packet.limits import DIVIDER_BYTES, MAX_PICTURE_BYTES
from minutes.pdf.prose.images import printable_image

_PDF = "application/pdf"
_PICTURES = {"image/png", "image/jpeg"}

Read = Callable[[FileLink], bytes]


class Carriage(StrEnum):
    APPENDED = "appended"  # its pages follow the divider
    PICTURED = "pictured"  # it stands on the divider page
    EMBEDDED = "embedded"  # it is a file inside the PDF
    NAMED = "named"  # too large: only its address


@dataclass(frozen=True, slots=True)
class Carried:
    """`pages` are those that follow the divider page, `weight` what it adds to the packet in bytes."""

    attached: Attached
    carriage: Carriage
    pages: int
    weight: int


def carry(attached: Attached, read: Read, most_bytes: int) -> Carried:
    """Looks at the file once; nothing of it is kept. Errors of `read` are not caught."""
    file = attached.file
    if file.size + DIVIDER_BYTES > most_bytes:
        return Carried(attached, Carriage.NAMED, 0, DIVIDER_BYTES)
    if file.content_type in _PICTURES and file.size <= MAX_PICTURE_BYTES:
        picture = picture_of(file, read(file))
        if picture is not None:
            return Carried(attached, Carriage.PICTURED, 0, len(picture) + DIVIDER_BYTES)
    pages = appendable_pages(read(file)) if file.content_type == _PDF else 0
    carriage = Carriage.APPENDED if pages else Carriage.EMBEDDED
    return Carried(attached, carriage, pages, file.size + DIVIDER_BYTES)


def as_file(carried: Carried) -> Carried:
    """The same attachment, carried as a file and not as pages."""
    return replace(carried, carriage=Carriage.EMBEDDED, pages=0)


def picture_of(file: FileLink, data: bytes) -> str | None:
    """The picture as a data: address that may be printed; not kept in mind, for it may be large."""
    looked_at = printable_image.__wrapped__
    return looked_at(f"data:{file.content_type};base64,{base64.b64encode(data).decode()}")
