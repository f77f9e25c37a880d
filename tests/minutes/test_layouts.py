"""Minutes typed in a preset style come out in the order and wording of the real ones it is made after."""

from datetime import date, time

import pytest

from committees.enums import AttendanceForm, AttendanceStatus, DecisionPlace, FrontOrder
from committees.models import Attendance, Meeting
from committees.presets import GENTOFTE, HOEJE_TAASTRUP, make_presets
from decisions.arrange import arrange
from decisions.enums import SectionRole
from decisions.models import AgendaItem, Attachment, Case, Decision, ItemAttachment, Section
from minutes.compose import compose
from minutes.document import AttachmentsBlock, DecisionBlock, Item, MinutesDocument, SectionBlock
from minutes.enums import DocumentKind, Edition, FrontFactKind
from minutes.importing import read
from tests.factories import make_committee, make_item, make_meeting, make_style
from tests.minutes.importing.seeds import seed

pytestmark = [pytest.mark.django_db, pytest.mark.database]
LIKE = {
    "000": HOEJE_TAASTRUP,
    "001": GENTOFTE,
    "002": HOEJE_TAASTRUP,
    "003": HOEJE_TAASTRUP,
    "004": HOEJE_TAASTRUP,
}


def composed(meeting: Meeting) -> MinutesDocument:
    return compose(Meeting.objects.get(pk=meeting.pk), DocumentKind.MINUTES, Edition.CLOSED)


def typed(document: MinutesDocument, style_name: str) -> MinutesDocument:
    """The meeting as a secretary would type it: none of its printed words, and texts in the style's order."""
    style = make_presets()[style_name]
    committee = make_committee(document.committee.name, style=style)
    facts = {"starts_at": document.starts_at, "ended_at": document.ended_at, "venue": document.venue or ""}
    meeting = make_meeting(committee, document.date, **facts)
    for position, line in enumerate(document.attendance or ()):
        Attendance.objects.create(meeting=meeting, position=position, name=line.name, status=line.status)
    roles = [heading.role for heading in style.headings.all()]
    for position, item in enumerate(document.items):
        _type(item, position, meeting, roles)
    return composed(meeting)


def _type(item: Item, position: int, meeting: Meeting, roles: list[str]) -> None:
    case = Case.objects.get_or_create(number=item.case_number)[0] if item.case_number else None
    row = AgendaItem.objects.create(
        meeting=meeting,
        position=position,
        number=item.number,
        kind=item.kind,
        title=item.title,
        case=case,
        closed=item.closed,
    )
    sections = [block for block in item.blocks if not isinstance(block, DecisionBlock)]
    for place, block in enumerate(sorted(sections, key=lambda block: _place(block, roles))):
        _type_section(row, place, block)
    for block in (block for block in item.blocks if isinstance(block, DecisionBlock)):
        words = {} if block.own else {"committee_name": block.committee, "date": block.date}
        Decision.objects.create(item=row, position=0, own=block.own, html=block.html, **words)
    arrange(AgendaItem.objects.get(pk=row.pk), {})


def _place(block: object, roles: list[str]) -> int:
    """Where the style has its heading; what was handed out is typed under the recommendation."""
    if isinstance(block, AttachmentsBlock):
        return roles.index(SectionRole.ATTACHMENTS)
    assert isinstance(block, SectionBlock)
    handed_out = block.role == SectionRole.HANDED_OUT
    return roles.index(SectionRole.RECOMMENDATION if handed_out else block.role)


def _type_section(row: AgendaItem, position: int, block: object) -> None:
    if isinstance(block, AttachmentsBlock):
        section = Section.objects.create(
            item=row, position=position, role="attachments", heading=block.heading, shown_empty=True
        )
        for number, line in enumerate(block.attachments):
            attachment = Attachment.objects.create(title=line.title)
            ItemAttachment.objects.create(item=row, attachment=attachment, section=section, position=number)
        return
    assert isinstance(block, SectionBlock)
    Section.objects.create(
        item=row,
        position=position,
        role=block.role,
        heading=block.heading,
        html=block.html,
        shown_empty=not block.html,
    )


def layout(document: MinutesDocument) -> dict[str, object]:
    """Title, facts, headings and texts in their order."""
    return {
        "title": document.title,
        "front": document.front,
        "items": [(item.heading_printed, item.case_printed) for item in document.items],
        "blocks": [[_words(block) for block in item.blocks] for item in document.items],
    }


def _words(block: object) -> tuple[object, ...]:
    if isinstance(block, AttachmentsBlock):
        return block.heading, tuple(line.title for line in block.attachments)
    assert isinstance(block, SectionBlock | DecisionBlock)
    return block.heading, block.html


@pytest.mark.parametrize("name", LIKE)
def test_typed_minutes_print_like_the_real_ones(name):
    document = read(*seed(name)).document
    assert layout(typed(document, LIKE[name].name)) == layout(document)


@pytest.fixture
def attended():
    """Makes a meeting in a style that was held with one present, one substitute, one excused, one absent."""

    def make(**style):
        meeting = make_meeting(
            make_committee(style=make_style(**style)),
            date(2025, 3, 5),
            starts_at=time(17, 0),
            ended_at=time(18, 30),
            venue="Salen",
        )
        lines = (
            ("Asta Brink", AttendanceStatus.PRESENT, "", "A"),
            ("Dan Eg", AttendanceStatus.SUBSTITUTE, "Bo Skov", ""),
            ("Bo Skov", AttendanceStatus.EXCUSED, "", ""),
            ("Cille Dam", AttendanceStatus.ABSENT, "", ""),
        )
        for position, (name, status, instead_of, party) in enumerate(lines):
            Attendance.objects.create(
                meeting=meeting,
                position=position,
                name=name,
                status=status,
                substitute_for=instead_of,
                party=party,
            )
        return composed(meeting)

    return make


def facts_of(document, *kinds):
    return [(fact.label, fact.text) for fact in document.front if fact.is_ in kinds]


def test_attendance_in_one_line_marks_who_was_missing(attended):
    assert facts_of(attended(), FrontFactKind.PARTICIPANTS) == [
        (
            "Mødedeltagere",
            "Asta Brink (A), Dan Eg (stedfortræder for Bo Skov), Bo Skov (Afbud), "
            "Cille Dam (Fraværende uden afbud)",
        )
    ]


def test_attendance_in_groups_names_each_group_once(attended):
    document = attended(attendance_form=AttendanceForm.GROUPS)
    assert facts_of(document, FrontFactKind.PRESENT, FrontFactKind.ABSENT) == [
        ("Deltagere", "Asta Brink (A) og Dan Eg (stedfortræder for Bo Skov)"),
        ("Afbud", "Bo Skov"),
        ("Fraværende uden afbud", "Cille Dam"),
    ]


def test_attendance_in_groups_of_one_label_marks_the_excused(attended):
    document = attended(
        attendance_form=AttendanceForm.GROUPS, excused_label="Fraværende:", absent_label="Fraværende:"
    )
    assert facts_of(document, FrontFactKind.ABSENT) == [
        ("Fraværende:", "Bo Skov (afbud) og Cille Dam (uden afbud)")
    ]


def test_attendance_in_lists_gives_each_name_a_line(attended):
    document = attended(attendance_form=AttendanceForm.LISTS)
    assert facts_of(document, FrontFactKind.PRESENT) == [
        ("Deltagere", "Asta Brink (A)\nDan Eg (stedfortræder for Bo Skov)")
    ]


@pytest.mark.parametrize(
    ("order", "kinds"),
    [
        (FrontOrder.DATE_VENUE_PEOPLE_END, ["date", "venue", "participants", "ended"]),
        (FrontOrder.DATE_VENUE_END_PEOPLE, ["date", "venue", "ended", "participants"]),
        (FrontOrder.VENUE_DATE_END_PEOPLE, ["venue", "date", "ended", "participants"]),
        (FrontOrder.DATE_PEOPLE_VENUE_END, ["date", "participants", "venue", "ended"]),
    ],
)
def test_facts_stand_in_the_order_of_the_style(attended, order, kinds):
    assert [fact.is_ for fact in attended(front_order=order).front] == kinds


@pytest.mark.parametrize(
    ("place", "headings"),
    [
        (DecisionPlace.LAST, ["Baggrund", "Bilag", "Beslutning"]),
        (DecisionPlace.BEFORE_ATTACHMENTS, ["Baggrund", "Beslutning", "Bilag"]),
        (DecisionPlace.FIRST, ["Beslutning", "Baggrund", "Bilag"]),
    ],
)
def test_attachments_without_a_place_stand_where_the_style_has_them(place, headings):
    style = make_style(decision_place=place, decision_heading_form="Beslutning")
    meeting = make_meeting(make_committee(style=style))
    item = make_item(meeting, decided="Godkendt.")
    ItemAttachment.objects.create(item=item, attachment=Attachment.objects.create(title="Kort"))
    arrange(AgendaItem.objects.get(pk=item.pk), {})
    assert [block.heading for block in composed(meeting).items[0].blocks] == headings
