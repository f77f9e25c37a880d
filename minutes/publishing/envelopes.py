"""Making the envelope that is frozen with a document."""

import base64
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings

from committees.enums import CommitteeKind, LogoPlace, SignatureSheet
from committees.models import DocumentStyle, Meeting, MeetingPrint, Organisation
from decisions.models import AgendaItem, RegisterEntry
from minutes.document import MinutesDocument
from minutes.document_json import sha256, to_json
from minutes.enums import Edition
from minutes.envelope import Continuation, Envelope, FileLink, Look, OrganisationMark
from minutes.proof.code import proof_code
from minutes.publishing.version import Version

# Those whose members sign when the meeting ends (docs/domain.md, "Who signs").
SIGNING = (CommitteeKind.COUNCIL, CommitteeKind.FINANCE, CommitteeKind.STANDING)


def make_envelope(
    document: MinutesDocument, version: Version, at: datetime, files: Iterable[FileLink]
) -> Envelope:
    meeting, organisation = version.meeting, version.organisation
    style = meeting.committee.style
    address = meeting.get_absolute_url()
    return Envelope(
        organisation=OrganisationMark(
            organisation.name, style.colour or organisation.colour, _logo(organisation)
        ),
        look=look_of(style, signed=_is_signed(meeting)),
        address=address,
        base=settings.BASE_URL,
        version=version.number,
        published_at=at,
        correction_note=version.note or None,
        files=tuple(files),
        continues=tuple(_continuations(document, meeting)),
        act=version.act,
        code=code_of(document, address, version.number),
    )


def organisation_mark(organisation: Organisation) -> OrganisationMark:
    return OrganisationMark(organisation.name, organisation.colour, _logo(organisation))


def code_of(document: MinutesDocument, address: str, version: int) -> str | None:
    """The short code of a public PDF. The closed edition has none: its hashes stay inside."""
    if document.edition == Edition.CLOSED:
        return None
    return proof_code(sha256(to_json(document)), address, document.kind, version)


def look_of(style: DocumentStyle, signed: bool) -> Look:
    """What is frozen of a document style; `signed`: the minutes get a signature sheet."""
    return Look(
        name=style.name,
        contents=style.contents,
        cover=style.cover,
        items_on_new_pages=style.items_on_new_pages,
        signature_heading=style.signature_heading if signed else "",
        contents_heading=style.contents_heading,
        contents_whole_headings=style.contents_whole_headings,
        logo_place=LogoPlace(style.logo_place),
    )


def _is_signed(meeting: Meeting) -> bool:
    """Who took part signs the record (kommunestyrelsesloven § 13), unless the style wants it otherwise.

    An imported record prints what it had.
    """
    sheet = meeting.committee.style.signature_sheet
    if sheet == SignatureSheet.NEVER:
        return False
    imported = MeetingPrint.objects.filter(meeting=meeting, front__isnull=False).exists()
    return not imported and (sheet == SignatureSheet.ALWAYS or meeting.committee.kind in SIGNING)


def _logo(organisation: Organisation) -> str | None:
    """The logo as a data: address, so that a published page never changes with it."""
    if not organisation.logo:
        return None
    with organisation.logo.open("rb") as file:
        data = file.read()
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def _continuations(document: MinutesDocument, meeting: Meeting) -> Iterable[Continuation]:
    """Links back to published open items only: a link must not tell that a closed one exists."""
    open_numbers = {item.number for item in document.open_items()}
    rows = AgendaItem.objects.filter(meeting=meeting, continues__isnull=False, number__in=open_numbers)
    rows = rows.select_related("continues").order_by("position", "pk")
    pairs = [(row.number, row.continues) for row in rows if row.continues]
    meetings = {carried_on.meeting_id for _number, carried_on in pairs}
    entries = RegisterEntry.objects.filter(meeting__in=meetings, closed=False).select_related("committee")
    published = {
        (entry.meeting_id, entry.number): entry for entry in entries.defer("full_text", "text_folded")
    }
    for number, carried_on in pairs:
        if entry := published.get((carried_on.meeting_id, carried_on.number)):
            yield Continuation(number, entry.address, f"{entry.committee.name} {entry.date:%d-%m-%Y}")
