"""The random record in the database, and the acts that happen to it one after the other."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from django.core.files.base import ContentFile
from django.utils import timezone

from committees.models import Meeting, Organisation
from decisions.models import (
    AgendaItem,
    Attachment,
    Ballot,
    Case,
    Decision,
    Dissent,
    ItemAttachment,
    ItemEvent,
    Section,
    Vote,
)
from minutes.afterwards.web_changes import WordsNotFound, change_web_copy
from minutes.afterwards.withdraw import NothingPublished, withdraw
from minutes.afterwards.withdraw_part import withdraw_file, withdraw_item
from minutes.enums import Cause, DocumentKind
from minutes.models import Publication
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_meeting, make_person
from tests.minutes.public.random_record import Point, Record

CASE = "88/4242"
JUDGED = "Vurderet i prøven"


@dataclass
class House:
    """What was published when: the words of each version as the oracle saw them then."""

    record: Record
    meeting: Meeting
    items: list[AgendaItem]
    said: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    # Versions that another document's publishing made: they may show what is said, and less.
    loose: set[tuple[str, int]] = field(default_factory=set)

    def write(self) -> None:
        """Brings the working records to the state of the record."""
        for point, item in zip(self.record.points, self.items, strict=True):
            write_point(point, item)

    def publish(self, kind: DocumentKind, slip: Cause | None = None) -> None:
        self.write()
        publication = publish(self.meeting, kind, None, "Rettet.", accepting=JUDGED, slip=slip)
        self.remember(publication)
        self.close_everywhere()

    def close_everywhere(self) -> None:
        """What is closed now stands in no version that is out, of this document and of the other one."""
        shut = self.record.shut_words()
        for row in Publication.objects.filter(meeting=self.meeting).order_by("version"):
            key = (row.kind, row.version)
            if key not in self.said:
                newest = max(version for kind, version in self.said if kind == row.kind)
                visible = self.record.visible(row.kind == DocumentKind.MINUTES)
                self.said[key] = self.said[row.kind, newest] | visible
                self.loose.add(key)
            self.said[key] -= shut

    def remember(self, publication: Publication) -> None:
        minutes = publication.kind == DocumentKind.MINUTES
        self.said[publication.kind, publication.version] = self.record.visible(minutes)

    def allowed(self) -> set[str]:
        """The words of every version that is still out."""
        rows = Publication.objects.filter(meeting=self.meeting).values_list("kind", "version")
        return set().union(*(self.said[row] for row in rows))

    def allowed_now(self) -> set[str]:
        rows = Publication.objects.filter(meeting=self.meeting, current=True).values_list("kind", "version")
        return set().union(*(self.said[row] for row in rows))


def build(record: Record) -> House:
    Organisation.objects.update_or_create(pk=1, defaults={"name": "Prøveby Kommune"})
    committee = make_committee()
    meeting = make_meeting(committee, date(2025, 3, 5), sent_at=timezone.now())
    case, _new = Case.objects.get_or_create(number=CASE, defaults={"title": "Havnesagen", "standing": True})
    person = make_person(is_politician=True)
    items = [_item(meeting, case, number, point, person) for number, point in enumerate(record.points, 1)]
    house = House(record, meeting, items)
    house.write()
    return house


def _item(meeting: Meeting, case: Case, number: int, point: Point, person) -> AgendaItem:
    item = AgendaItem.objects.create(
        meeting=meeting, position=number, number=str(number), title=point.title, case=case,
        proposer=point.proposer, late_reason=point.late,
        public_presentation=f"<p>{point.public_presentation}</p>",
        public_decision=f"<p>{point.public_decision}</p>", public_title=point.public_title,
    )  # fmt: skip
    Section.objects.create(item=item, position=10, role="background", heading="Baggrund")
    decision = Decision.objects.create(item=item, position=20)
    vote = Vote.objects.create(
        item=item, decision=decision, motion=point.motion, public_motion=point.public_motion,
        tallies={"for": {"count": 1, "groups": [], "names": [point.voter]}},
    )  # fmt: skip
    Ballot.objects.create(vote=vote, person=person, name=point.voter, choice="for")
    Dissent.objects.create(
        item=item, decision=decision, name=point.dissenter, text=point.dissent,
        public_text=point.public_dissent,
    )  # fmt: skip
    ItemEvent.objects.create(
        item=item, kind="left", name="Et medlem", text=point.event, public_text=point.public_event
    )
    content = f"%PDF-1.4 {point.file.content}".encode()
    attachment = Attachment.objects.create(
        title=point.file.title, filename="fil.pdf", content_type="application/pdf", sha256=f"{item.pk:064x}",
        clean_sha256=hashlib.sha256(content).hexdigest(), clean_size=len(content),
        file=ContentFile(b"original", "original.pdf"), clean_file=ContentFile(content, "clean.pdf"),
    )  # fmt: skip
    ItemAttachment.objects.create(item=item, attachment=attachment)
    return item


def write_point(point: Point, item: AgendaItem) -> None:
    AgendaItem.objects.filter(pk=item.pk).update(
        closed=point.mode != "open", kept_out=point.mode == "kept", closed_reason=point.reason
    )
    section, decision = point.section, point.decision
    item.sections.update(
        html=f"<p>{section.text}</p>", closed=section.closed, closed_reason=section.reason,
        public_html=f"<p>{section.public_text}</p>",
    )  # fmt: skip
    item.decisions.update(
        html=f"<p>{decision.text}</p>", closed=decision.closed, closed_reason=decision.reason,
        public_html=f"<p>{decision.public_text}</p>", embargoed=point.embargoed,
    )  # fmt: skip
    item.votes.update(public=point.vote_public)
    Attachment.objects.filter(item_attachments__item=item).update(
        public=point.file.public and not point.file.cut,
        closed_reason=point.file.reason,
        public_title=point.file.public_title,
    )


def act(house: House, name: str, number: int) -> None:
    """One of the things that can happen to the item, or to the meeting."""
    point = house.record.points[number % len(house.record.points)]
    {
        "close": lambda: setattr(point, "mode", "closed"),
        "keep out": lambda: setattr(point, "mode", "kept"),
        "open": lambda: setattr(point, "mode", "open"),
        "close section": lambda: setattr(point.section, "closed", True),
        "close decision": lambda: setattr(point.decision, "closed", True),
        "embargo": lambda: setattr(point, "embargoed", not point.embargoed),
        "withhold file": lambda: _withhold(point),
        "rewrite": lambda: _rewrite(point),
        "agenda": lambda: house.publish(DocumentKind.AGENDA),
        "minutes": lambda: house.publish(DocumentKind.MINUTES),
        "slip": lambda: _slip(house),
        "cut item": lambda: _cut_item(house, point, number),
        "cut file": lambda: _cut_file(house, point, number),
        "web change": lambda: _change(house, point.title),
        "withdraw agenda": lambda: _withdraw(house, DocumentKind.AGENDA),
        "withdraw minutes": lambda: _withdraw(house, DocumentKind.MINUTES),
    }[name]()


ACTS = (
    "close", "keep out", "open", "close section", "close decision", "embargo", "withhold file", "rewrite",
    "agenda", "minutes", "slip", "cut item", "cut file", "web change", "withdraw agenda", "withdraw minutes",
)  # fmt: skip


def _withhold(point: Point) -> None:
    point.file.public = False
    point.file.reason = point.file.reason or point.reason


def _rewrite(point: Point) -> None:
    """A draft nobody has published yet."""
    point.former |= {point.section.text, point.section.public_text}
    fresh = type(point.section)()
    point.section.text, point.section.public_text = fresh.text, fresh.public_text


def _slip(house: House) -> None:
    house.publish(DocumentKind.MINUTES, slip=Cause.PERSONAL_DATA)


def _cut_item(house: House, point: Point, number: int) -> None:
    place = number % len(house.items)
    try:
        withdraw_item(house.meeting, str(place + 1), None, "Navne", Cause.PERSONAL_DATA)
    except NothingPublished:
        return
    was, now = {**house.said}, point
    now.cut = True
    _remember_cut(house, was, point)


def _cut_file(house: House, point: Point, number: int) -> None:
    sha256 = house.items[number % len(house.items)].item_attachments.get().attachment.clean_sha256
    try:
        withdraw_file(house.meeting, sha256, None, "Navne", Cause.PERSONAL_DATA)
    except NothingPublished:
        return
    point.file.cut, point.file.public = True, False
    _remember_cut(house, {**house.said}, None, {point.file.title, point.file.content})


def _remember_cut(house: House, was: dict, point: Point | None, words: set[str] | None = None) -> None:
    """A cut is made of what was out, without what was cut: never of what is being written."""
    gone = words if words is not None else Record([point]).all_words() | point.former
    for row in Publication.objects.filter(meeting=house.meeting, current=True):
        if (row.kind, row.version) not in was:
            newest = max(version for kind, version in was if kind == row.kind)
            house.said[row.kind, row.version] = was[row.kind, newest] - gone
            if (row.kind, newest) in house.loose:
                house.loose.add((row.kind, row.version))


def _change(house: House, words: str) -> None:
    """Made of what is out as well: what is being written does not go with it."""
    was = {**house.said}
    try:
        change_web_copy(house.meeting, words, "NN", Cause.OBJECTION, "Indsigelse", None, "Rettet.")
    except WordsNotFound:
        return
    house.record.changed.add(words)
    _remember_cut(house, was, None, {words})


def _withdraw(house: House, kind: DocumentKind) -> None:
    try:
        withdraw(house.meeting, kind, None, "Fejl")
    except NothingPublished:
        return
