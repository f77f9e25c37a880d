import json
import re
from collections import Counter

import pytest
from django.conf import global_settings

from committees.enums import AttendanceStatus, CommitteeKind, MeetingStage, MembershipRole
from committees.models import Attendance, Committee, Meeting, Membership, Person, User
from decisions.enums import ItemEventKind, Outcome, Preparation
from decisions.html import text_of
from decisions.models import (
    AgendaItem,
    Attachment,
    AttachmentPage,
    Case,
    Decision,
    Dissent,
    FollowUp,
    ItemEvent,
    PublishedAttendance,
    PublishedBallot,
    RegisterEntry,
    Section,
    Vote,
)
from minutes.checks import Level, findings
from minutes.demo.council import NotEmpty, make_council
from minutes.editions import CLOSED, PUBLIC
from minutes.enums import DocumentKind
from minutes.models import Publication, PublishedFile, Tombstone
from minutes.pdf.render import render_pdf
from tests.minutes.demo.conftest import TODAY
from tests.minutes.pdf.verapdf import failed_rules

pytestmark = pytest.mark.usefixtures("council")

# Of closed items alone; none of them may be read in public.
NAMES = (
    "Rævebjerg",
    "Tindholt",
    "Ålborgsen",
    "Klarvand",
    "Høgelund",
    "Skolekollektivet",
    "Grønfeldt",
    "Vangsøe",
    "Vareringen",  # of a closed text on an open item
)


def test_council_has_the_size_it_promises():
    assert Committee.objects.count() == 8
    assert set(Committee.objects.values_list("kind", flat=True)) == set(CommitteeKind)
    assert 36 <= Person.objects.count() <= 44
    assert Meeting.objects.count() == 30
    assert 240 <= AgendaItem.objects.count() <= 260
    assert Attachment.objects.count() >= 40


def test_council_has_meetings_in_every_stage_on_fitting_days():
    stages = Counter(meeting.stage for meeting in Meeting.objects.all())
    assert set(stages) == set(MeetingStage)
    for meeting in Meeting.objects.all():
        if meeting.stage in (MeetingStage.DRAFT, MeetingStage.ANNOUNCED, MeetingStage.SENT):
            assert meeting.date > TODAY
        elif meeting.minutes_published_at:
            assert meeting.date < TODAY


def test_every_committee_has_a_chair_and_published_minutes():
    for committee in Committee.objects.all():
        assert committee.memberships.filter(role=MembershipRole.CHAIR).count() == 1
        if committee.short_name != "DIR":  # whose only minutes were withdrawn
            assert Publication.objects.filter(meeting__committee=committee, kind="minutes").exists()


def test_one_member_changes_party_on_the_way():
    by_person = {}
    for row in Membership.objects.exclude(party=""):
        by_person.setdefault(row.person.name, set()).add(row.party)
    assert [name for name, parties in by_person.items() if len(parties) > 1] == ["Line Ørnbøl"]
    assert set(Attendance.objects.filter(person__name="Line Ørnbøl").values_list("party", flat=True)) == {
        "V",
        "N",
    }


def test_case_goes_through_three_committees_in_words_of_its_own():
    items = list(AgendaItem.objects.filter(case__title__startswith="Havnebad").order_by("meeting__date"))
    assert [item.meeting.committee.short_name for item in items] == ["KTP", "BKU", "ØU", "BY"]
    assert [item.continues for item in items] == [None, *items[:-1]]
    assert len({item.title for item in items}) == 4
    texts = {item.sections.get(role="presentation").html for item in items}
    assert len(texts) == 4
    assert [d.committee_name for d in items[3].decisions.filter(own=False).order_by("position")] == [
        item.meeting.committee.name for item in items[:3]
    ]


def test_public_trail_of_the_case_leads_back_step_by_step():
    entries = RegisterEntry.objects.filter(case_title__startswith="Havnebad").order_by("date")
    assert len(entries) == 4
    assert [entry.continues for entry in entries] == ["", *(entry.address for entry in entries[:3])]


def test_budget_has_two_readings_three_weeks_apart():
    readings = AgendaItem.objects.filter(
        meeting__committee__short_name="BY", title__startswith="Budget 2", title__contains="behandling"
    ).order_by("meeting__date")
    first, second = readings
    assert "1. behandling" in first.title and "2. behandling" in second.title
    assert (second.meeting.date - first.meeting.date).days >= 21
    assert second.continues.continues == first
    assert second.votes.count() == 4


def test_minutes_of_one_meeting_are_corrected_and_of_another_withdrawn():
    newer = Publication.objects.get(version=2)
    assert newer.current and "rettet" in newer.correction_note
    older = Publication.objects.get(meeting=newer.meeting, kind="minutes", version=1)
    assert older.document != newer.document
    assert "460.000" in older.document and "460.000" not in newer.document
    withdrawn = Meeting.objects.get(committee__short_name="DIR", date__lt=TODAY)
    assert Tombstone.objects.filter(address__startswith=withdrawn.get_absolute_url()).exists()
    assert not RegisterEntry.objects.filter(meeting=withdrawn).exists()


def test_nothing_stops_a_publication():
    for meeting in Meeting.objects.filter(cancelled_at=None):
        for kind in DocumentKind:
            assert [f.message for f in findings(meeting, kind) if f.level == Level.STOP] == []


def test_votes_are_read_and_their_ballots_published():
    assert Vote.objects.filter(result=None).count() == 0
    assert set(Vote.objects.values_list("result", flat=True)) >= {"adopted", "rejected"}
    assert PublishedBallot.objects.count() > 200
    assert Dissent.objects.count() >= 8


def test_disqualified_members_have_no_ballot():
    events = ItemEvent.objects.filter(kind=ItemEventKind.DISQUALIFIED)
    assert events.count() >= 4
    for event in events:
        assert not event.item.votes.filter(ballots__person=event.person).exists()


def test_meetings_have_absences_a_substitute_and_somebody_late():
    assert set(Attendance.objects.values_list("status", flat=True)) == set(AttendanceStatus)
    assert ItemEvent.objects.filter(kind=ItemEventKind.ARRIVED).count() == 1


def test_items_are_of_many_kinds():
    assert AgendaItem.objects.filter(closed=True).count() >= 15
    assert AgendaItem.objects.filter(preparation=Preparation.WITHDRAWN).count() == 1
    assert FollowUp.objects.exists()
    assert Section.objects.filter(role="handed_out").count() == 2
    assert Section.objects.filter(html__contains="<caption>").count() >= 30
    assert Section.objects.filter(html__contains="<ul>").count() >= 20
    assert Section.objects.filter(html__contains="<ol>").count() >= 50
    outcomes = set(RegisterEntry.objects.values_list("outcome", flat=True))
    assert outcomes >= {
        Outcome.APPROVED, Outcome.APPROVED_AMENDED, Outcome.ADOPTED, Outcome.RECOMMENDED,
        Outcome.REFERRED, Outcome.NOTED, Outcome.INFORMED, Outcome.POSTPONED, Outcome.REJECTED,
        Outcome.STOPPED, Outcome.SENT_TO_HEARING, Outcome.ELECTED,
    }  # fmt: skip


def test_items_of_a_standing_number_are_never_chained():
    assert not AgendaItem.objects.filter(case__standing=True, continues__isnull=False).exists()
    assert Case.objects.filter(standing=True).count() >= 8


def test_texts_are_filled_in():
    for publication in Publication.objects.all():
        for item in publication.read_document().items:
            for block in item.blocks:
                words = f"{item.title} {getattr(block, 'html', '')}"
                assert not re.search(r"[{}]|\*\*|\| ", words)


def test_files_are_small_readable_pdfs_and_two_are_shared():
    attachments = Attachment.objects.all()
    assert all(row.content_type == "application/pdf" and row.clean_size < 60_000 for row in attachments)
    assert len(set(attachments.values_list("clean_sha256", flat=True))) == len(attachments)
    assert AttachmentPage.objects.exclude(text="").count() >= len(attachments)
    meetings = [len({place.item_id for place in row.item_attachments.all()}) for row in attachments]
    assert sum(count >= 2 for count in meetings) >= 2


def test_log_ins_work_and_are_what_they_say(council, settings):
    settings.PASSWORD_HASHERS = global_settings.PASSWORD_HASHERS  # as when the council was made
    rows = dict(re.findall(r"(\S+@\S+)\s+(\S+)$", council, re.M))
    admin, secretary, member = (User.objects.get(email=email) for email in rows)
    assert all(user.check_password(rows[user.email]) for user in (admin, secretary, member))
    assert admin.is_superuser
    assert secretary.is_staff and not secretary.is_superuser
    assert not member.is_staff and member.person.is_politician


def test_second_council_is_refused():
    with pytest.raises(NotEmpty, match="empty one only"):
        make_council(TODAY, lambda done, total: None)


@pytest.fixture
def public_words() -> str:
    """Every word and figure of the public tables, as one text."""
    words = []
    for publication in Publication.objects.all():
        for text in (publication.document, publication.envelope):
            words.append(json.dumps(json.loads(text), ensure_ascii=False))
    for model in (RegisterEntry, PublishedBallot, PublishedAttendance, PublishedFile):
        words += [str(row) for row in model.objects.values_list()]
    return text_of("\n".join(words))


def test_names_of_closed_items_are_not_public(public_words):
    inside = " ".join(AgendaItem.objects.filter(closed=True).values_list("title", flat=True))
    assert "Rævebjerg" in inside
    assert [name for name in NAMES if name in public_words] == []


def test_titles_and_texts_of_closed_items_are_not_public(public_words):
    for item in AgendaItem.objects.filter(closed=True):
        assert item.title not in public_words
        if item.case and not item.shows_case_number:
            assert item.case.number not in public_words
        for section in item.sections.exclude(html=""):
            assert text_of(section.html) not in public_words
        for dissent in item.dissents.all():
            assert dissent.text not in public_words
        for event in item.events.all():
            assert event.text not in public_words


def test_closed_items_tell_the_public_their_titles_and_decisions(public_words):
    told = AgendaItem.objects.filter(closed=True, kept_out=False)
    for item in told.filter(meeting__minutes_published_at__isnull=False):
        assert item.public_title in public_words
        assert text_of(item.public_decision) in public_words


def test_closed_items_are_closed_in_every_way(public_words):
    closed = AgendaItem.objects.filter(closed=True)
    assert closed.filter(closing_changes__closed=True).distinct().count() == closed.count()
    assert closed.filter(closed_ground=None).count() == 1
    assert set(closed.values_list("opening", flat=True)) == {"date", "never", "request"}
    assert closed.filter(opens_on__lte=TODAY).count() >= 3
    kept_out = closed.get(kept_out=True)
    assert kept_out.number == "P1"
    assert kept_out.public_title not in public_words
    assert Decision.objects.filter(embargoed=True).count() == 1
    part = Section.objects.get(closed=True)
    assert text_of(part.public_html) in public_words


def test_hidden_files_are_not_public(public_words):
    hidden = Attachment.objects.filter(public=False)
    assert len(hidden) >= 3
    for row in hidden:
        assert row.title not in public_words
        assert row.clean_sha256 not in public_words


def test_unannounced_meeting_has_no_public_trace(public_words):
    draft = Meeting.objects.get(announced_at=None)
    assert draft.get_absolute_url() not in public_words


@pytest.mark.long
@pytest.mark.django_db
def test_a_document_of_each_kind_breaks_no_rule_of_print():
    """All of them in test_printed.py."""
    for tables in (PUBLIC, CLOSED):
        for kind in DocumentKind:
            publication = tables.publication.objects.filter(kind=kind).latest("version", "pk")
            data = render_pdf(publication.read_document(), publication.read_envelope())
            assert failed_rules(data) == []
