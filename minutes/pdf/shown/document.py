"""What stands on the pages: (document, envelope) as the templates need it, in the document's language."""

import re
from dataclasses import dataclass
from datetime import UTC

from django.utils.formats import date_format
from django.utils.timezone import is_naive, localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from committees.enums import AttendanceStatus, LogoPlace
from committees.labels import ATTENDANCE_STATUSES
from decisions.enums import ItemKind
from minutes.act_words import ActNotice, act_notice
from minutes.document import AttendanceLine, MinutesDocument
from minutes.enums import DocumentKind, Edition
from minutes.envelope import Envelope
from minutes.labels import DOCUMENT_KINDS, EDITIONS
from minutes.pdf.prose.images import printable_image
from minutes.pdf.prose.markup import Markup
from minutes.pdf.shown.front_page import PrintedFact, front_facts, full_name
from minutes.pdf.shown.headings import HeadingParts, around
from minutes.pdf.shown.items import PrintedItem, printed_item, signature_item
from minutes.proof.code import PAGE, printed_code

_SIGNING = {AttendanceStatus.PRESENT, AttendanceStatus.SUBSTITUTE}
FEW = 3  # items whose contents need no page of their own
MANY = 9  # items whose contents fit below a masthead with room to spare
ROOMY = 16  # signers whose lines fit on a page with room to spare
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")


@dataclass(frozen=True, slots=True)
class Signer:
    """`reason` says why there is no line to sign on."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """`code` is empty where nobody can ask for it: in the closed edition, and in PDFs older than codes.

    `draft` is the word that marks a proof, empty in what is published. `contents_whole` lists headings as
    printed, `contents_close` sets many of them closely, `contents_on_cover` puts few of them on the cover.
    """

    language: str
    title: str
    heading: HeadingParts
    kind: str
    edition: str
    organisation: str
    logo: str | None
    running: str
    facts: tuple[PrintedFact, ...]
    notice: ActNotice | None
    version: int
    published: str
    published_iso: str
    address: str
    base: str
    code: str
    proof_page: str
    proof_address: str
    items: tuple[PrintedItem, ...]
    signers: tuple[Signer, ...]
    signers_close: bool
    contents: bool
    cover: bool
    items_on_new_pages: bool
    draft: str = ""
    contents_heading: str = ""
    contents_whole: bool = False
    contents_close: bool = False
    contents_on_cover: bool = False
    logo_place: LogoPlace = LogoPlace.RIGHT


def printed_document(
    document: MinutesDocument,
    envelope: Envelope,
    missing: frozenset[str] = frozenset(),
    draft: bool = False,
) -> PrintedDocument:
    """Both must be printing copies already. A draft says so, and names no version, address or code.

    Raises PdfError where a limit is passed.
    """
    published = envelope.published_at
    published = localtime(published.replace(tzinfo=UTC) if is_naive(published) else published)
    kind = str(DOCUMENT_KINDS[document.kind])
    title = next(filter(str.strip, (document.title, document.committee.name, kind)))
    items = _items(document, envelope, missing)
    signers = tuple(_signer(line) for line in document.attendance or ())
    return PrintedDocument(
        language=document.language if _LANGUAGE.fullmatch(document.language) else "da",
        title=title,
        heading=around(title, document.committee.name),
        kind="" if kind.casefold() in title.casefold() else kind,
        edition=str(EDITIONS[Edition.CLOSED]) if document.edition is Edition.CLOSED else "",
        organisation=envelope.organisation.name,
        logo=_logo(envelope),
        running=f"{document.committee.name} · {date_format(document.date, 'DATE_FORMAT')}",
        facts=front_facts(document),
        notice=act_notice(envelope.act, document.kind, envelope.published_at, envelope.correction_note or ""),
        version=envelope.version,
        published=date_format(published, "DATETIME_FORMAT"),
        published_iso=published.isoformat(timespec="seconds"),
        address=envelope.base + envelope.address,
        base=envelope.base,
        code="" if draft else printed_code(envelope.code or ""),
        proof_page=envelope.base + PAGE,
        proof_address=f"{envelope.base}{PAGE}?kode={envelope.code}",
        items=items,
        signers=signers,
        signers_close=len(signers) > ROOMY,
        contents=envelope.look.contents and (len(items) > 1 or envelope.look.cover),
        cover=envelope.look.cover,
        items_on_new_pages=envelope.look.items_on_new_pages,
        draft=pgettext("printed", "DRAFT") if draft else "",
        contents_heading=envelope.look.contents_heading or _("Contents"),
        contents_whole=envelope.look.contents_whole_headings,
        contents_close=len(items) > MANY and not envelope.look.cover,
        contents_on_cover=len(items) <= FEW and envelope.look.cover,
        logo_place=envelope.look.logo_place,
    )


def _logo(envelope: Envelope) -> str | None:
    logo = envelope.organisation.logo
    return printable_image(logo) if logo and envelope.look.logo_place != LogoPlace.NONE else None


def _items(document: MinutesDocument, envelope: Envelope, missing: frozenset[str]) -> tuple[PrintedItem, ...]:
    markup = Markup(envelope.base + envelope.address, missing)
    items = [
        printed_item(item, position, envelope, markup)
        for position, item in enumerate(document.items, start=1)
    ]
    if _needs_signatures(document) and envelope.look.signature_heading:
        items.append(signature_item(envelope.look.signature_heading))
    return tuple(items)


def _needs_signatures(document: MinutesDocument) -> bool:
    """Minutes are signed by those who were present; a sheet among the items is enough."""
    return (
        document.kind is DocumentKind.MINUTES
        and any(line.status in _SIGNING for line in document.attendance or ())
        and all(item.kind is not ItemKind.SIGNATURE_SHEET for item in document.items)
    )


def _signer(line: AttendanceLine) -> Signer:
    reason = "" if line.status in _SIGNING else str(ATTENDANCE_STATUSES[line.status])
    note = f" ({line.note})" if reason and line.note else ""
    return Signer(full_name(line), reason + note)
