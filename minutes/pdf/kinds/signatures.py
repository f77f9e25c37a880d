"""The signature sheet alone: who took part and signs, and of the others why they do not (docs/adr/0004)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from decisions.enums import ItemEventKind
from minutes.document import MinutesDocument
from minutes.enums import DocumentKind, FrontFactKind
from minutes.envelope import Envelope
from minutes.pdf.kinds.errors import NothingToPrint
from minutes.pdf.kinds.fronts import day, front_only, without_note
from minutes.pdf.prose.printing_copy import printing_copy
from minutes.pdf.render import Printed, set_pages
from minutes.pdf.shown.document import PrintedDocument, Signer

# Lines up to which a page has this much space for each; remarks count as half a line. See kinds.css.
SPACES = ((15, ""), (25, "close"))
_WHEN = {FrontFactKind.DATE, FrontFactKind.STARTED, FrontFactKind.VENUE}
TIGHT = "close tight"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`reason` tells why there is no line to sign on, `remark` what the member took no part in."""

    name: str
    reason: str
    remark: str
    approved: str


@dataclass(frozen=True, slots=True)
class SheetPage:
    front: PrintedDocument
    when: str
    rows: tuple[SheetRow, ...]
    space: str
    name: str = "sheet"  # in the stylesheet


def render_signatures(
    document: MinutesDocument, envelope: Envelope, approvals: Mapping[str, date] | None = None
) -> Printed:
    """The sheet as PDF, a row for each line of the attendance.

    `approvals` holds the days on which somebody (by the name in the attendance) approved digitally: they
    need no line. Raises NothingToPrint for an agenda and where nobody is known to have taken part.
    """
    if document.kind is not DocumentKind.MINUTES or not document.attendance:
        with override(document.language):
            raise NothingToPrint(_("Nobody is recorded as present: there is no signature sheet to print."))

    def page(missing: frozenset[str]) -> SheetPage:
        copy, around = printing_copy(document, missing), printing_copy(envelope, missing)
        title = f"{around.look.signature_heading or _('Signature sheet')}: {copy.committee.name} {day(copy)}"
        signers = front_only(copy, around, title, missing).signers
        rows = _rows(copy, signers, approvals or {})
        front = front_only(_time_and_place(copy), without_note(around), title, missing)
        when = " · ".join(" ".join(fact.text.split()) for fact in front.facts)
        return SheetPage(replace(front, facts=()), when, rows, _space(rows))

    return set_pages("pdf/kinds/signatures.html", page, document.language, envelope.organisation.colour)


def _time_and_place(document: MinutesDocument) -> MinutesDocument:
    """The people stand in the rows, and nothing else is said in one line without its label."""
    front = tuple(fact for fact in document.front if fact.is_ in _WHEN)
    return replace(document, front=front, attendance=None, ended_at=None)


def _space(rows: tuple[SheetRow, ...]) -> str:
    lines = len(rows) + sum(1 for row in rows if row.remark) / 2
    return next((space for most, space in SPACES if lines <= most), TIGHT)


def _rows(
    document: MinutesDocument, signers: tuple[Signer, ...], approvals: Mapping[str, date]
) -> tuple[SheetRow, ...]:
    lines = document.attendance or ()
    remarks = _remarks(document)
    namesakes = Counter(line.name for line in lines)
    return tuple(
        SheetRow(
            name=signer.name,
            reason=signer.reason,
            remark=remarks.get(line.name, "") if namesakes[line.name] == 1 else "",
            approved=_approved(approvals.get(line.name)),
        )
        for line, signer in zip(lines, signers, strict=True)
    )


def _approved(on: date | None) -> str:
    if on is None:
        return ""
    return _("Approved digitally on %(date)s") % {"date": date_format(on, "DATE_FORMAT")}


def _remarks(document: MinutesDocument) -> dict[str, str]:
    """What each name missed, as far as this edition tells it: "Deltog ikke i punkt 4, 7; gik ved punkt 9"."""
    told: dict[str, dict[ItemEventKind, list[str]]] = {}
    for item in document.items:
        for event in item.events:
            if event.kind and event.name and item.number:
                told.setdefault(event.name, {}).setdefault(event.kind, []).append(item.number)
    return {name: _remark(kinds) for name, kinds in told.items()}


def _remark(kinds: dict[ItemEventKind, list[str]]) -> str:
    forms = {
        ItemEventKind.DISQUALIFIED: _("disqualified at item %(numbers)s"),
        ItemEventKind.TOOK_NO_PART: _("took no part in item %(numbers)s"),
        ItemEventKind.ARRIVED: _("came at item %(numbers)s"),
        ItemEventKind.LEFT: _("left at item %(numbers)s"),
    }
    parts = [form % {"numbers": ", ".join(kinds[kind])} for kind, form in forms.items() if kind in kinds]
    return capfirst("; ".join(parts))
