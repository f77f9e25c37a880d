"""The front page: title, printed facts in printed order, and the values that stand beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from minutes.document import FrontFact
from minutes.enums import FrontFactKind
from minutes.importing import inline, synonyms, titles
from minutes.importing.dates import ANY_DATE, parse_date, parse_times
from minutes.importing.lines import Line
from minutes.importing.lists import BULLET

_labels = "|".join(re.escape(label) for label in sorted(synonyms.FRONT_LABELS, key=len, reverse=True))
LABEL = re.compile(rf"({_labels})(?!\w)(\s*:)?(?=\s|$)", re.IGNORECASE)
INNER_LABEL = re.compile(rf"(?<=\s)(?:{_labels})\s*:(?=\s|$)", re.IGNORECASE)
ENDED = re.compile("|".join(synonyms.ENDED_SENTENCES), re.IGNORECASE)
STARTED = re.compile("|".join(synonyms.STARTED_SENTENCES), re.IGNORECASE)
ENDED_LABEL = re.compile(r"([^.]{5,120}?\bkl(?:\.:|[.:])?)\s*(\d{1,2}[.:]\d{2}\.?)")
LISTS = (FrontFactKind.PARTICIPANTS, FrontFactKind.PRESENT, FrontFactKind.ABSENT)
MAX_LABEL_LINE = 200
MAX_LABELS_LINE = 2000
MAX_DATE_LINE = 80
WRAPPED = 60


@dataclass(slots=True)
class Fact:
    kind: FrontFactKind
    label: str
    lines: list[Line]
    line: int

    def text(self, markdown: bool) -> str:
        texts = [line.text for line in self.lines]
        if self.kind in LISTS:
            texts = [BULLET.sub("", text, count=1) if BULLET.match(text) else text for text in texts]
        return inline.to_plain(_joined(texts), markdown)

    @property
    def name(self) -> str:
        """The label as the table of synonyms has it."""
        return " ".join(self.label.rstrip(" :").casefold().split())


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
        labelled = [fact.text(self.markdown) for fact in self.facts if fact.kind in _DATED and fact.label]
        others = [fact.text(self.markdown) for fact in self.facts if not fact.label]
        return next(filter(None, map(parse_date, (*labelled, self.title, *others))), None)

    def starts_at(self) -> time | None:
        kinds = (FrontFactKind.STARTED, FrontFactKind.DATE)
        for kind in kinds:
            for fact in self.facts:
                if fact.kind is kind and (times := parse_times(fact.text(self.markdown))):
                    return times[0]
        texts = (fact.text(self.markdown) for fact in self.facts)
        sentences = (
            text[found.start() :] for text in texts if (found := STARTED.search(text[:MAX_LABELS_LINE]))
        )
        return next((times[0] for text in sentences if (times := parse_times(text))), None)

    def ended_at(self) -> time | None:
        for fact in self.facts:
            times = parse_times(fact.text(self.markdown))
            if fact.kind is FrontFactKind.ENDED and times:
                return times[-1]
            if fact.kind in (FrontFactKind.STARTED, FrontFactKind.DATE) and len(times) == 2:
                return times[1]
        return None

    def others(self) -> list[str]:
        return [fact.text(self.markdown) for fact in self.facts if fact.kind is FrontFactKind.OTHER]


_DATED = (FrontFactKind.DATE, FrontFactKind.STARTED)


def read_front(lines: Sequence[Line], markdown: bool) -> Front:
    """Reads the lines before the first item, contents list left out."""
    front = Front(markdown=markdown)
    rest = _take_title(lines, front)
    for line in _pieces(rest, markdown):
        _add_line(front, line)
    for fact in front.facts:
        _settle(fact, front.markdown)
    return front


def _take_title(lines: Sequence[Line], front: Front) -> list[Line]:
    """The title: the first line, up to the one that says what the document is."""
    shown = [at for at, line in enumerate(lines) if not line.blank][:5]
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


def _pieces(lines: Sequence[Line], markdown: bool) -> Iterator[Line]:
    """Lines, cut where a second label stands in one line ("Dato: … Sted: …")."""
    for line in lines:
        text = _unbold(line.text) if markdown else line.text
        starts = [0, *_inner_labels(text)]
        for start, end in zip(starts, [*starts[1:], None], strict=True):
            piece = text[start:end].strip()
            yield Line(line.number, piece, piece, line.indent, line.marked)


def _inner_labels(text: str) -> list[int]:
    if len(text) > MAX_LABELS_LINE:
        return []
    first = LABEL.match(text)
    inner = INNER_LABEL.finditer(text, first.end() if first else 0)
    return [found.start() for found in inner if text[found.start()].isupper()]


def _unbold(text: str) -> str:
    return text.replace("**", "") if text.startswith("**") else text


def label_of(line: Line, markdown: bool) -> re.Match[str] | None:
    text = _unbold(line.text) if markdown else line.text
    if not text[:1].isupper():
        return None
    found = LABEL.match(text)
    if found is None:
        return None
    bare = found.end() < len(text) and not found[2]
    return None if bare and found[1].casefold() in synonyms.NEEDS_COLON else found


def _add_line(front: Front, line: Line) -> None:
    last = front.facts[-1] if front.facts else None
    if line.blank:
        if last is not None and last.lines:
            last.lines.append(line)
        return
    if found := label_of(line, front.markdown):
        front.facts.append(labelled_fact(line, found))
    elif last is not None and not (last.lines and last.lines[-1].blank):
        last.lines.append(line)
    elif last is not None and last.label and _is_list(last) and _is_name_line(line):
        last.lines.append(line)
    else:
        front.facts.append(Fact(FrontFactKind.OTHER, "", [line], line.number))


def labelled_fact(line: Line, label: re.Match[str]) -> Fact:
    kind = synonyms.FRONT_LABELS[" ".join(label[1].casefold().split())]
    rest = line.text[label.end() :].strip()
    return Fact(kind, line.text[: label.end()], [line.with_text(rest)] if rest else [], line.number)


def _is_list(fact: Fact) -> bool:
    return fact.kind in LISTS and len(fact.lines) > 1


def _is_name_line(line: Line) -> bool:
    return line.text[0] in "-*•(" and len(line.text) < MAX_LABEL_LINE


def _settle(fact: Fact, markdown: bool) -> None:
    """Drops blank lines, and finds the label of a two-line "Protokollen blev læst / og mødet hævet kl.:"."""
    fact.lines = [line for line in fact.lines if not line.blank]
    if fact.kind is not FrontFactKind.OTHER or fact.label:
        if (
            fact.kind is FrontFactKind.DATE
            and not parse_date(fact.text(markdown))
            and parse_times(fact.text(markdown))
        ):
            fact.kind = FrontFactKind.STARTED
        return
    text = fact.text(markdown)
    if ENDED.search(text[:MAX_LABEL_LINE]):
        fact.kind = FrontFactKind.ENDED
        if found := ENDED_LABEL.fullmatch(" ".join(text.split())):
            fact.label = found[1]
            fact.lines = [fact.lines[-1].with_text(found[2])]
    elif len(text) <= MAX_DATE_LINE and ANY_DATE.search(text):
        fact.kind = FrontFactKind.DATE


def _joined(texts: Sequence[str]) -> str:
    """Wrapped lines go on after a space; a name a line stays a name a line."""
    pieces = list(texts[:1])
    for above, text in zip(texts, texts[1:], strict=False):
        wrapped = (
            above.endswith((",", " og")) or above.count(",") > 1 or text[0] == "(" or len(above) > WRAPPED
        )
        pieces += [" " if wrapped else "\n", text]
    return "".join(pieces)
