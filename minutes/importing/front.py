"""The front page: title, printed facts in printed order, and the values that stand beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from minutes.document import FrontFact
from minutes.enums import FrontFactKind
from minutes.importing import inline, synonyms, titles
from minutes.importing.dates import parse_date, parse_times
from minutes.importing.facts import Fact, label_of, read_facts
from minutes.importing.lines import Line

STARTED = re.compile("|".join(synonyms.STARTED_SENTENCES), re.IGNORECASE)
DATED = (FrontFactKind.DATE, FrontFactKind.STARTED)
MAX_SENTENCE = 2000
MAX_TITLE_LINES = 5


@dataclass(slots=True)
class Front:
    title: str = ""
    title_line: int = 1
    facts: list[Fact] = field(default_factory=list)
    markdown: bool = False

    def printed(self) -> tuple[FrontFact, ...]:
        return tuple(FrontFact(fact.kind, fact.label, fact.text(self.markdown)) for fact in self.facts)

    def first(self, kind: FrontFactKind) -> str | None:
        return next((fact.text(self.markdown) for fact in self.facts if fact.kind is kind), None)

    def date(self) -> date | None:
        labelled = [fact.text(self.markdown) for fact in self.facts if fact.kind in DATED and fact.label]
        others = [fact.text(self.markdown) for fact in self.facts if not fact.label]
        return next(filter(None, map(parse_date, (*labelled, self.title, *others))), None)

    def starts_at(self) -> time | None:
        texts = [
            fact.text(self.markdown) for kind in reversed(DATED) for fact in self.facts if fact.kind is kind
        ]
        for fact in self.facts:
            if found := STARTED.search(fact.text(self.markdown)[:MAX_SENTENCE]):
                texts.append(fact.text(self.markdown)[found.start() :])
        return next((times[0] for text in texts if (times := parse_times(text))), None)

    def ended_at(self) -> time | None:
        for fact in self.facts:
            times = parse_times(fact.text(self.markdown))
            if fact.kind is FrontFactKind.ENDED and times:
                return times[-1]
            if fact.kind in DATED and len(times) == 2:
                return times[1]
        return None

    def others(self) -> list[str]:
        return [fact.text(self.markdown) for fact in self.facts if fact.kind is FrontFactKind.OTHER]


def read_front(lines: Sequence[Line], markdown: bool) -> Front:
    """Reads the lines before the first item, contents list left out."""
    front = Front(markdown=markdown)
    front.facts = read_facts(_take_title(lines, front), markdown)
    return front


def _take_title(lines: Sequence[Line], front: Front) -> list[Line]:
    """The title: the first line, up to the one that says what the document is."""
    shown = [at for at, line in enumerate(lines) if not line.blank][:MAX_TITLE_LINES]
    if not shown:
        return []
    count = 1
    for number, at in enumerate(shown):
        if number and label_of(lines[at], front.markdown):
            break
        if titles.is_title(lines[at].text):
            count = number + 1
            break
    while count < len(shown) and _title_goes_on(lines, shown[:count], lines[shown[count]], front.markdown):
        count += 1
    front.title = inline.to_plain(" ".join(lines[at].text for at in shown[:count]), front.markdown)
    front.title_line = lines[shown[0]].number
    return list(lines[shown[count - 1] + 1 :])


def _title_goes_on(lines: Sequence[Line], taken: Sequence[int], following: Line, markdown: bool) -> bool:
    """ "Referat fra møde i" and a bare "Beslutningsprotokol" need the body's name; "UDVALG" its value."""
    words = " ".join(lines[at].text for at in taken)
    if words.rstrip(":").casefold() in synonyms.COMMITTEE_LABELS:
        return True
    return (
        titles.is_unfinished(words)
        and not label_of(following, markdown)
        and titles.names_body(following.text)
    )
