"""The public register's only writer: a meeting's entries are replaced whole when it is published."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q

from committees.models import Attendance, Meeting
from decisions.enums import ItemKind
from decisions.html import text_of
from decisions.models import AgendaItem, Case, PublishedAttendance, PublishedBallot, RegisterEntry
from minutes.afterwards.dead_links import forget
from minutes.compose.decision import public_motion, public_votes
from minutes.compose.web_copy import changed_words
from minutes.document import DecisionBlock, Item, MinutesDocument, SectionBlock
from minutes.envelope import Envelope
from minutes.models import WebChange
from minutes.renditions.yearly import register_changed


def write_register(meeting: Meeting, document: MinutesDocument, envelope: Envelope) -> None:
    """Entries, ballots and attendance of the meeting's current public minutes."""
    had_links = RegisterEntry.objects.filter(meeting=meeting, closed=False).exists()
    clear_register(meeting)
    _write_entries(meeting, document, envelope, {item.number for item in document.items})
    _write_attendance(meeting, document)
    register_changed(meeting)
    if had_links:  # a link back leads to an entry alone
        _forget_others(meeting, envelope)


def replace_entries(
    meeting: Meeting, document: MinutesDocument, envelope: Envelope, numbers: set[str]
) -> None:
    """Those of items closed since; the others keep all but the title of a case that is shut now."""
    RegisterEntry.objects.filter(meeting=meeting, number__in=numbers).delete()
    _write_entries(meeting, document, envelope, numbers)
    shut = RegisterEntry.objects.filter(meeting=meeting).exclude(number__in=shown_cases(meeting))
    shut.update(case_title="")
    register_changed(meeting)
    _forget_others(meeting, envelope)


def _write_entries(
    meeting: Meeting, document: MinutesDocument, envelope: Envelope, numbers: set[str]
) -> None:
    items = [item for item in document.items if item.kind == ItemKind.ITEM]
    cases = shown_cases(meeting)
    changes = list(WebChange.objects.filter(meeting=meeting).order_by("pk"))
    entries = RegisterEntry.objects.bulk_create(
        _entry(meeting, envelope, position, item, cases.get(item.number), changes)
        for position, item in enumerate(items)
        if item.number in numbers and not item.is_withdrawn
    )
    PublishedBallot.objects.bulk_create(
        _ballots(meeting, {entry.number: entry for entry in entries}, changes)
    )


def _forget_others(meeting: Meeting, envelope: Envelope) -> None:
    left = RegisterEntry.objects.filter(meeting=meeting, closed=False)
    forget(envelope.address, list(left.values_list("address", flat=True)))


def _write_attendance(meeting: Meeting, document: MinutesDocument) -> None:
    """Line by line as composed: two of the same name are two people. Who is not named is not linked."""
    rows = Attendance.objects.filter(meeting=meeting).select_related("person").order_by("position", "pk")
    people = [(row.person_id, row.printed_name) for row in rows]
    PublishedAttendance.objects.bulk_create(
        PublishedAttendance(
            meeting=meeting,
            person_id=person_id if line.name == printed else None,
            name=line.name,
            party=line.party or "",
            status=line.status,
        )
        for line, (person_id, printed) in zip(document.attendance or (), people, strict=True)
    )


def clear_register(meeting: Meeting) -> None:
    register_changed(meeting)
    RegisterEntry.objects.filter(meeting=meeting).delete()
    PublishedAttendance.objects.filter(meeting=meeting).delete()


def shown_cases(meeting: Meeting) -> dict[str, Case]:
    """The cases of open items by item number, but those of closed items: their title tells what it is."""
    shut = Q(closed=True, shows_case_number=False) | Q(kept_out=True)
    closed = AgendaItem.objects.filter(shut, case=OuterRef("case"))
    rows = AgendaItem.objects.filter(~Exists(closed), meeting=meeting, closed=False).select_related("case")
    return {row.number: row.case for row in rows if row.case}


def _entry(
    meeting: Meeting,
    envelope: Envelope,
    position: int,
    item: Item,
    case: Case | None,
    changes: list[WebChange],
) -> RegisterEntry:
    decisions = [block for block in item.blocks if isinstance(block, DecisionBlock)]
    own = [block for block in decisions if block.own]
    continues = {link.number: link.address for link in envelope.continues}
    return RegisterEntry(
        committee=meeting.committee,
        meeting=meeting,
        position=position,
        date=meeting.date,
        number=item.number,
        title=item.title,
        type=item.type or "",
        case_number=item.case_number or "",
        case_title=changed_words(case.title, changes) if case and not case.standing else "",
        standing=bool(case and case.standing),
        outcome=next((block.outcome for block in reversed(own) if block.outcome), ""),
        decision_text="\n".join(text for block in own if (text := text_of(block.html))),
        full_text=_full_text(item),
        closed=item.closed,
        address=f"{envelope.address}punkt/{item.number}/",
        version=envelope.version,
        continues=continues.get(item.number, ""),
    )


def _full_text(item: Item) -> str:
    texts: list[str] = [item.title, item.case_number or ""]
    for block in item.blocks:
        if isinstance(block, SectionBlock | DecisionBlock):
            texts += [block.heading or "", text_of(block.html)]
    return "\n".join(text for text in texts if text)


def _ballots(
    meeting: Meeting, entries: dict[str, RegisterEntry], changes: list[WebChange]
) -> Iterable[PublishedBallot]:
    items = AgendaItem.objects.filter(meeting=meeting).prefetch_related("votes__ballots", "decisions")
    for item in items:
        if item.number not in entries:
            continue
        for vote in public_votes(item):
            vote.item = item
            for ballot in vote.ballots.all():
                name = changed_words(ballot.name, changes)
                yield PublishedBallot(
                    entry=entries[item.number],
                    person_id=ballot.person_id if name == ballot.name else None,
                    name=name,
                    party=ballot.party,
                    motion=changed_words(public_motion(vote), changes),
                    choice=ballot.choice,
                )
