"""Who was there, from the facts of the front page. The facts stay printed as they are beside it."""

import re
from collections.abc import Sequence

from committees.enums import AttendanceStatus
from minutes.document import AttendanceLine
from minutes.enums import FrontFactKind
from minutes.importing import synonyms
from minutes.importing.facts import LISTS, Fact, label_of, labelled_fact
from minutes.importing.front import Front
from minutes.importing.items import ItemSource
from minutes.importing.people import merge, parse_people
from minutes.importing.report import Findings

SENTENCES = tuple(re.compile(form) for form in synonyms.ABSENT_SENTENCES)


def read_attendance(
    front: Front, sources: Sequence[ItemSource], findings: Findings
) -> tuple[AttendanceLine, ...] | None:
    """None when the source lists nobody."""
    facts = front.facts
    if not any(fact.kind in LISTS for fact in facts):
        facts = [*facts, *_facts_in_items(sources, front.markdown)]
    people: list[AttendanceLine] = []
    for fact in sorted(facts, key=lambda fact: fact.kind is FrontFactKind.ABSENT):
        text = fact.text(front.markdown)
        if fact.kind in LISTS:
            found, unread = parse_people(text, _status(fact))
            people += found
            for piece in unread:
                findings.warn(fact.line, f"“{_short(piece)}” could not be read as a name.")
        else:
            people += _from_sentences(text)
    _note_partly_absent(people, front, findings)
    return merge(people) or None


def _facts_in_items(sources: Sequence[ItemSource], markdown: bool) -> list[Fact]:
    """Some councils list the absent under an item of their own, "1. Fraværende"."""
    lines = (
        line
        for source in sources
        if source.heading.title.casefold() in synonyms.ABSENCE_ITEMS
        for line in source.lines
        if not line.blank
    )
    labels = ((line, label_of(line, markdown)) for line in lines)
    return [fact for line, label in labels if label and (fact := labelled_fact(line, label)).kind in LISTS]


def _status(fact: Fact) -> AttendanceStatus:
    if fact.kind is not FrontFactKind.ABSENT:
        return AttendanceStatus.PRESENT
    return AttendanceStatus.EXCUSED if fact.name in synonyms.EXCUSED_LABELS else AttendanceStatus.ABSENT


def _from_sentences(text: str) -> list[AttendanceLine]:
    """ "Medlemmerne var mødt, bortset fra A og B, der havde meldt afbud." """
    for form in SENTENCES:
        if found := form.search(text[:2000]):
            return parse_people(found["names"], AttendanceStatus.EXCUSED)[0]
    return []


def _note_partly_absent(people: list[AttendanceLine], front: Front, findings: Findings) -> None:
    for line in people:
        if line.status is AttendanceStatus.ABSENT and line.note and any(map(str.isdigit, line.note)):
            findings.warn(front.title_line, f"{line.name} was away for a part only ({line.note}).")


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
