"""Writing a meeting's agenda: its items with their texts, earlier decisions and attachments."""

from datetime import timedelta

from committees.models import Meeting
from decisions.arrange import arrange
from decisions.attachments import attach
from decisions.closing import close
from decisions.enums import ItemKind, Opening, Preparation
from decisions.items import prefill_sections, renumber
from decisions.models import AgendaItem, ClosingGround, Decision
from minutes.demo.cases import Wording, all_cases
from minutes.demo.data_files import table
from minutes.demo.desk import Desk
from minutes.demo.plan import STANDING_ITEMS, PlannedItem, PlannedMeeting
from minutes.demo.sections import fill_sections
from minutes.demo.texts import html, time_words

UNTYPED = {"UTU", "ÆR", "DIR"}


def write_agenda(desk: Desk, meeting: Meeting, planned: PlannedMeeting) -> None:
    """All items in order, numbered."""
    for position, item in enumerate(planned.items):
        if item.key in STANDING_ITEMS:
            _write_standing(desk, meeting, item, position)
        else:
            _write_case(desk, meeting, planned, item, position)
    renumber(meeting)


def _write_standing(desk: Desk, meeting: Meeting, planned: PlannedItem, position: int) -> None:
    row = table("faste_punkter")[planned.key]
    signature = planned.key == "underskrift"
    item = AgendaItem.objects.create(
        meeting=meeting,
        position=position,
        title=row["title"],
        kind=ItemKind.SIGNATURE_SHEET if signature else ItemKind.ITEM,
        case=None if signature else desk.standing_case(meeting.committee, meeting.date),
        preparation=Preparation.APPROVED,
    )
    if signature:
        return
    news = row.get(meeting.committee.short_name, ())
    text = news[desk.turn(f"news {meeting.committee.short_name}") % len(news)] if news else ""
    wording = Wording(
        title=item.title, number="", by="Formanden", points=row.get("points", ()), background=text
    )
    prefill_sections(item)
    fill_sections(item, wording, onward=(), has_files=False)


def _write_case(
    desk: Desk, meeting: Meeting, planned: PlannedMeeting, stop: PlannedItem, position: int
) -> None:
    wording = all_cases()[stop.key].wording(planned.committee, stop.time)
    root = wording.carries_on or stop.key
    began = desk.began.setdefault(stop.key, meeting.date)
    words = time_words(began)
    title = wording.title.format(**words)
    item = AgendaItem(
        meeting=meeting,
        position=position,
        title=title,
        case=desk.case(wording.number, title, desk.began.get(root, began)),
        type="" if planned.committee in UNTYPED else "I" if stop.onward else "A",
        routing=list(stop.route),
        proposer=wording.proposer,
        preparation=Preparation.WITHDRAWN if stop.taken_off else Preparation.APPROVED,
        continues=desk.last.get(stop.key) or desk.last.get(wording.carries_on),
    )
    item.save()
    if wording.closed:
        _close(desk, item, wording)
    prefill_sections(item)
    names = [desk.committees[name].name for name in stop.onward]
    fill_sections(item, wording, names, has_files=bool(wording.files), words=words)
    _print_earlier(item, stop.key)
    for key in wording.files:
        attach(item, desk.cabinet.attachment(key, desk.actor))
    desk.last[stop.key] = item


def _close(desk: Desk, item: AgendaItem, wording: Wording) -> None:
    close(item, ClosingGround.objects.filter(words=wording.ground).first(), wording.reason, desk.actor)
    item.public_title = wording.public_title
    item.public_presentation = html(wording.public_text) if wording.public_text else ""
    item.opening, item.opening_reason = wording.opening, wording.opening_reason
    item.kept_out = wording.kept_out
    if wording.opens_after_days:
        item.opening = Opening.ON_DATE
        item.opens_on = item.meeting.date + timedelta(days=wording.opens_after_days)
    item.save()


def _print_earlier(item: AgendaItem, key: str) -> None:
    """What other committees decided before on the same case, the oldest first."""
    chain, earlier = [], item.continues
    while earlier and earlier.case_id == item.case_id:
        chain.append(earlier)
        earlier = earlier.continues
    for position, before in enumerate(reversed(chain)):
        for decision in before.decisions.filter(own=True):
            Decision.objects.create(
                item=item,
                position=position,
                committee_name=before.meeting.committee.name,
                date=before.meeting.date,
                own=False,
                html=decision.html,
                outcome=decision.outcome,
            )
    arrange(item, {})
