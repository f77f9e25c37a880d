"""A council in which every word that is not public is a unique one, so that a leak can be found."""

from dataclasses import dataclass, field
from datetime import date, time
from itertools import count

from django.core.files.base import ContentFile

from committees.models import (
    Attendance,
    Committee,
    Meeting,
    MeetingPrint,
    Membership,
    Organisation,
    Person,
    PersonContact,
)
from decisions.models import (
    AgendaItem,
    Attachment,
    AttachmentPage,
    Ballot,
    Case,
    Decision,
    Dissent,
    FollowUp,
    ItemAttachment,
    ItemEvent,
    Section,
    Vote,
)
from minutes.afterwards.withdraw import withdraw
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_item, make_meeting, make_person, make_user

JUDGED = "Vurderet i prøven"
STANDING = "24/4711"  # stands on an open and on a closed item


@dataclass
class Canary:
    """`secret` gives a new word nobody may find; all of them are kept in `words`."""

    words: dict[str, str] = field(default_factory=dict)
    numbers: count = field(default_factory=lambda: count(1001))

    def secret(self, place: str) -> str:
        word = f"kanarie{next(self.numbers)}"
        self.words[word] = place
        return word

    def html(self, place: str) -> str:
        return f"<p>{self.secret(place)}</p>"


@dataclass
class Council:
    canary: Canary
    published: Meeting
    withdrawn: Meeting
    draft: Meeting
    person: Person
    file: Attachment


def make_council() -> Council:
    canary = Canary()
    Organisation.objects.create(pk=1, name="Prøveby Kommune")
    committee = make_committee("Prøveudvalget")
    person = _members(canary, committee)
    published, file = _published(canary, committee, person)
    return Council(canary, published, _withdrawn(canary, committee), _draft(canary, committee), person, file)


def _members(canary: Canary, committee: Committee) -> Person:
    politician = make_person("Ida Prøve", is_politician=True)
    citizen = make_person("Bo Borger")
    for person in (politician, citizen):
        Membership.objects.create(committee=committee, person=person, party="A", starts_on=date(2024, 1, 1))
        PersonContact.objects.create(
            person=person,
            email=f"{canary.secret('e-mail')}@example.org",
            phone=canary.secret("telephone"),
            address=canary.secret("address"),
        )
    make_user(f"{canary.secret('user')}@example.org", name=canary.secret("user's name"), person=politician)
    return politician


def _published(canary: Canary, committee: Committee, person: Person) -> tuple[Meeting, Attachment]:
    meeting = make_meeting(committee)
    Attendance.objects.create(meeting=meeting, person=person, status="present")
    case = Case.objects.create(number=STANDING, standing=True, title=canary.secret("standing case's title"))
    first = make_item(
        meeting, "Ny legeplads", decided="Godkendt.", case=case, proposer=canary.secret("proposer")
    )
    FollowUp.objects.create(item=first, task=canary.secret("task"), responsible=canary.secret("responsible"))
    Section.objects.create(
        item=first, position=30, heading=canary.secret("closed heading"), html=canary.html("closed section"),
        closed=True, closed_reason="Personoplysninger",
    )  # fmt: skip
    earlier = Decision.objects.create(
        item=first, position=5, own=False, heading=canary.secret("closed decision's heading"),
        html=canary.html("closed decision"), committee_name=canary.secret("other body"), closed=True,
        closed_reason="Personoplysninger",
    )  # fmt: skip
    Dissent.objects.create(
        item=first, decision=earlier, name=canary.secret("dissenter"), text=canary.secret("dissent")
    )
    _vote(canary, first, person, decision=earlier)
    make_item(meeting, "Mellempunkt", decided="Drøftet.")
    _attach(canary, first, public=False)
    file = _attach(canary, first, public=True)
    closed = _closed_item(canary, meeting, person, case, first)
    make_item(meeting, "Endnu et mellempunkt", decided="Drøftet.")
    make_item(meeting, "Evaluering", decided="Drøftet.", continues=closed)
    publish(meeting, DocumentKind.AGENDA, None, accepting=JUDGED)
    publish(meeting, DocumentKind.MINUTES, None, accepting=JUDGED)
    publish(meeting, DocumentKind.MINUTES, None, note="Stavefejl rettet.", accepting=JUDGED)
    return meeting, file


def _closed_item(
    canary: Canary, meeting: Meeting, person: Person, case: Case, first: AgendaItem
) -> AgendaItem:
    item = make_item(
        meeting,
        canary.secret("closed title"),
        decided=canary.secret("closed decision"),
        heading_printed=canary.secret("printed heading"),
        case=case,
        case_printed=canary.secret("printed case"),
        type=canary.secret("type"),
        routing=[canary.secret("route")],
        closed=True,
        closed_reason="Forretningsforhold",
        public_title="Køb af ejendom",
        public_presentation="<p>Kommunen køber en ejendom.</p>",
        public_decision="<p>Købet blev godkendt.</p>",
        opens_on=date(2030, 1, 1),
        continues=first,
    )
    decision = item.decisions.get()
    Dissent.objects.create(item=item, decision=decision, name="Liste Ø", text=canary.secret("closed dissent"))
    ItemEvent.objects.create(
        item=item, kind="disqualified", person=person, text=canary.secret("closed event"), at=time(17, 59)
    )
    _vote(canary, item, person)
    _attach(canary, item, public=True)
    return item


def _vote(canary: Canary, item: AgendaItem, person: Person, decision: Decision | None = None) -> None:
    name = canary.secret("voter")
    vote = Vote.objects.create(
        item=item, decision=decision, motion=canary.secret("motion"),
        tallies={"for": {"count": 1, "groups": [canary.secret("group")], "names": [name]}},
    )  # fmt: skip
    Ballot.objects.create(vote=vote, person=person, name=name, choice="for")


def _attach(canary: Canary, item: AgendaItem, public: bool) -> Attachment:
    open_file = public and not item.closed
    place = "open file" if open_file else "closed file"
    word = "stoejrapport" if open_file else canary.secret(place)
    clean = f"%PDF-1.4 {word}".encode()
    sha256 = f"{item.pk:032x}{int(public):032x}"
    row = Attachment.objects.create(
        title=word, filename=f"{word}.pdf", public=public, content_type="application/pdf",
        clean_sha256=sha256, clean_size=len(clean), sha256=sha256,
        file=ContentFile(canary.secret("original file").encode(), "original.pdf"),
        clean_file=ContentFile(clean, "clean.pdf"),
    )  # fmt: skip
    AttachmentPage.objects.create(attachment=row, number=1, text=canary.secret("page text"))
    ItemAttachment.objects.create(item=item, attachment=row)
    return row


def _withdrawn(canary: Canary, committee: Committee) -> Meeting:
    meeting = make_meeting(committee, date(2025, 4, 2))
    make_item(meeting, canary.secret("withdrawn title"), decided=canary.secret("withdrawn decision"))
    publish(meeting, DocumentKind.MINUTES, None, accepting=JUDGED)
    withdraw(meeting, DocumentKind.MINUTES, None, canary.secret("reason of withdrawal"))
    return meeting


def _draft(canary: Canary, committee: Committee) -> Meeting:
    meeting = make_meeting(committee, date(2031, 5, 7), venue=canary.secret("venue of a draft"))
    MeetingPrint.objects.create(
        meeting=meeting, title=canary.secret("printed title"), front=[{"text": canary.secret("front page")}]
    )
    make_item(meeting, canary.secret("draft title"), decided=canary.secret("draft decision"))
    return meeting
