"""The envelope: what surrounds a published document, frozen together with it.

Organisation, look, address and version as they were at publishing, so that a later change of style
or logo touches no published page.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from committees.enums import LogoPlace
from minutes.enums import Act


@dataclass(frozen=True, slots=True)
class OrganisationMark:
    """`logo` is a data: address (PNG or JPEG), `colour` a #rrggbb value: the style's, or its own."""

    name: str
    colour: str
    logo: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """The parts of a document style that an output needs (committees.models.DocumentStyle).

    An empty `signature_heading` means that no signature sheet is added, an empty `contents_heading` the
    plain word for contents. `contents_whole_headings` lists the items' headings as printed.
    """

    name: str
    contents: bool = True
    cover: bool = False
    items_on_new_pages: bool = False
    signature_heading: str = "Underskriftsside"
    contents_heading: str = field(default="", metadata={"since": 3})
    contents_whole_headings: bool = field(default=False, metadata={"since": 3})
    logo_place: LogoPlace = field(default=LogoPlace.RIGHT, metadata={"since": 3})


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file of the publication: its public address below the meeting's, size in bytes, pages if a PDF."""

    sha256: str
    address: str
    content_type: str
    size: int
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Continuation:
    """Item `number` carries on the published item at `address` (its committee, date and title)."""

    number: str
    address: str
    label: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """`address` is the meeting's path, such as /udvalg/socialudvalget/2021-11-03/.

    `act` tells why this version was made; `code` is what its PDF is known by (minutes.proof.code).
    `base` is the site's scheme and host, `published_at` carries its time zone.
    """

    organisation: OrganisationMark
    look: Look
    address: str
    base: str
    version: int
    published_at: datetime
    correction_note: str | None = None
    files: tuple[FileLink, ...] = ()
    continues: tuple[Continuation, ...] = ()
    act: Act = field(default=Act.PUBLISH, metadata={"since": 2})
    code: str | None = field(default=None, metadata={"since": 2})
    schema: Literal["minutes-envelope/1"] = "minutes-envelope/1"
