"""What can be fetched of a document beside its PDF, as links with pages and size."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _

from minutes.enums import DocumentKind, RenditionForm
from minutes.models import Rendition
from minutes.public.lookup import Published
from minutes.renditions.parts import OF_ONE_ITEM, WORDS, end_of

# In the order of the page.
OF_THE_WHOLE = (RenditionForm.WORD, RenditionForm.DECISIONS, RenditionForm.PACKET, RenditionForm.PLAIN)


@dataclass(frozen=True, slots=True)
class Download:
    form: RenditionForm
    label: str
    address: str
    size: int
    pages: int | None


def downloads(published: Published) -> list[Download]:
    """Of the whole document. The newest version alone has such files; the packet is the newest document's."""
    if not published.shown.current:
        return []
    rows = list(Rendition.objects.filter(publication=published.shown).exclude(form__in=OF_ONE_ITEM))
    if not _is_the_newest(published):
        rows = [row for row in rows if row.form != RenditionForm.PACKET]
    rows.sort(key=lambda row: (OF_THE_WHOLE.index(RenditionForm(row.form)), len(row.part), row.part))
    return list(_shown(published, rows))


def downloads_of_item(published: Published, number: str) -> list[Download]:
    rows = Rendition.objects.filter(publication=published.shown, form__in=OF_ONE_ITEM, part=number)
    return list(_shown(published, rows.order_by("form")))


def _is_the_newest(published: Published) -> bool:
    """Where minutes are published, the meeting's packet is theirs."""
    return published.kind == DocumentKind.MINUTES or published.other_kind is None


def _shown(published: Published, rows: Iterable[Rendition]) -> Iterator[Download]:
    rows = list(rows)
    packets = sum(row.form == RenditionForm.PACKET for row in rows)
    for row in rows:
        form = RenditionForm(row.form)
        end = quote(end_of(form, row.part, WORDS[published.kind]))
        label = _label(form, row.part if packets > 1 else "", packets)
        yield Download(form, label, f"{published.meeting.get_absolute_url()}{end}", row.size, row.pages)


def _label(form: RenditionForm, part: str, of: int) -> str:
    match form:
        case RenditionForm.WORD:
            return _("Word")
        case RenditionForm.DECISIONS:
            return _("Decisions")
        case RenditionForm.PLAIN:
            return _("PDF without files inside")
        case RenditionForm.EXTRACT:
            return _("This item as PDF")
        case RenditionForm.EXTRACT_WORD:
            return _("This item for Word")
        case _ if part:
            return _("With attachments, part %(part)s of %(of)s") % {"part": part, "of": of}
        case _:
            return _("With attachments")
