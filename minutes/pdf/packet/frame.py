"""The packet's own pages as its template needs them: contents, and a divider page for each attachment."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.template.defaultfilters import filesizeformat
from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from minutes.document import MinutesDocument
from minutes.enums import Edition
from minutes.envelope import Envelope
from minutes.labels import DOCUMENT_KINDS, EDITIONS
from minutes.pdf.packet.attached import Attached
from minutes.pdf.packet.carrying import Carriage, Carried
from minutes.pdf.packet.parting import Part, Place
from minutes.pdf.prose.images import printable_image
from minutes.pdf.shown.headings import HeadingParts

LONGEST = 240  # characters of a heading on a divider; in full it stands in the contents
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the contents. `anchor` is empty where it stands in another part."""

    title: str
    anchor: str
    note: str
    folio: str


@dataclass(frozen=True, slots=True)
class Group:
    item: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Divider:
    """`said` tells how the attachment is carried, `picture` is a data: address or empty. Where it is
    `wordy`, the picture leaves room for the words, for a divider is one page.
    """

    anchor: str
    item: str
    heading: str
    title: str
    details: str
    said: str
    name: str
    address: str
    folio: str
    picture: str
    wordy: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """`main` is the main document's line in the contents, None in the parts after the first."""

    language: str
    title: str
    heading: HeadingParts
    part: str
    edition: str
    organisation: str
    logo: str
    running: str
    published_iso: str
    main: Row | None
    groups: tuple[Group, ...]
    dividers: tuple[Divider, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """All that the frame of one part is made from. `everything` is what all parts hold, in order."""

    document: MinutesDocument
    envelope: Envelope
    everything: tuple[Attached, ...]
    parts: tuple[Part, ...]
    places: Mapping[str, Place]
    main_pages: int


def language_of(document: MinutesDocument) -> str:
    return document.language if _LANGUAGE.fullmatch(document.language) else "da"


def frame(bound: Bound, part: Part, pictures: Mapping[str, str]) -> Frame:
    """`pictures` by anchor, as data: addresses."""
    document, envelope = bound.document, bound.envelope
    title = document.title or document.committee.name
    numbered = _part_name(part) if part.of > 1 else ""
    whole = _("%(title)s, with attachments") % {"title": title}
    return Frame(
        language=language_of(document),
        title=f"{whole}, {numbered}" if numbered else whole,
        heading=HeadingParts("", title, ""),
        part=capfirst(numbered),
        edition=str(EDITIONS[Edition.CLOSED]) if document.edition is Edition.CLOSED else "",
        organisation=envelope.organisation.name,
        logo=(printable_image(envelope.organisation.logo) if envelope.organisation.logo else None) or "",
        running=f"{document.committee.name} · {date_format(document.date, 'DATE_FORMAT')}",
        published_iso=envelope.published_at.isoformat(timespec="seconds"),
        main=_main_row(bound) if part.number == 1 else None,
        groups=tuple(_groups(bound, part)),
        dividers=tuple(_divider(each, bound, pictures) for each in part.carried),
    )


def _part_name(part: Part) -> str:
    return _("part %(number)s of %(of)s") % {"number": part.number, "of": part.of}


def main_title(document: MinutesDocument) -> str:
    return str(DOCUMENT_KINDS[document.kind])


def _main_row(bound: Bound) -> Row:
    pages = ngettext("%(count)d page", "%(count)d pages", bound.main_pages) % {"count": bound.main_pages}
    return Row(main_title(bound.document), "main", pages, "1")


def _groups(bound: Bound, part: Part) -> Iterator[Group]:
    carried = {each.attached.anchor: each for whole in bound.parts for each in whole.carried}
    for item, group in groupby(bound.everything, key=lambda attached: attached.item):
        yield Group(item, tuple(_row(attached, carried[attached.first], bound, part) for attached in group))


def _row(attached: Attached, carried: Carried, bound: Bound, part: Part) -> Row:
    place = bound.places[attached.first]
    is_here = place.part == part.number
    notes = [_carriage_note(carried)]
    if attached.is_repeated:
        first = carried.attached
        notes = [_("the same file as under item %(number)s") % {"number": first.item_number}]
    if not is_here:
        notes.append(_part_name(bound.parts[place.part - 1]))
    note = ", ".join(note for note in notes if note)
    return Row(attached.heading, attached.first if is_here else "", note, str(place.folio))


def _carriage_note(carried: Carried) -> str:
    if carried.carriage is Carriage.APPENDED:
        return ngettext("%(count)d page", "%(count)d pages", carried.pages) % {"count": carried.pages}
    return {
        Carriage.PICTURED: _("picture"),
        Carriage.EMBEDDED: _("file in this PDF"),
        Carriage.NAMED: _("on the web"),
    }[carried.carriage]


def _divider(carried: Carried, bound: Bound, pictures: Mapping[str, str]) -> Divider:
    attached = carried.attached
    anchor = attached.anchor
    return Divider(
        anchor=anchor,
        item=Truncator(attached.item).chars(LONGEST),
        heading=Truncator(attached.heading).chars(LONGEST),
        title=attached.title,
        details=_details(attached),
        said=_said(carried),
        name=attached.inside if carried.carriage is Carriage.EMBEDDED else "",
        address=attached.address,
        folio=str(bound.places[anchor].folio),
        picture=pictures.get(anchor, ""),
        wordy=len(attached.item) + len(attached.heading) > LONGEST,
    )


def _details(attached: Attached) -> str:
    file = attached.file
    parts = [attached.filename.rpartition(".")[2].upper()[:8]]
    if file.pages:
        parts.append(ngettext("%(count)d page", "%(count)d pages", file.pages) % {"count": file.pages})
    parts.append(filesizeformat(file.size).replace("\xa0", " "))
    return ", ".join(parts)


def _said(carried: Carried) -> str:
    if carried.carriage is Carriage.APPENDED:
        return ngettext(
            "The attachment's page follows.", "The attachment's %(count)d pages follow.", carried.pages
        ) % {"count": carried.pages}
    return {
        Carriage.PICTURED: "",
        Carriage.EMBEDDED: _(
            "The attachment is a file inside this PDF. Open it from the panel Attachments, or read it at"
        ),
        Carriage.NAMED: _("The attachment is too large for this PDF. Read it at"),
    }[carried.carriage]
