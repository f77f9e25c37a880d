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

_labels = "|".join(re.escape(label) for label in sorted(synonyms.FRONT_LABELS, key=len, reverse=True))
LABEL = re.compile(rf"({_labels})(?!\w)(\s*:)?(?=\s|$)", re.IGNORECASE)
INNER_LABEL = re.compile(rf"(?<=\s)(?:{_labels})\s*:(?=\s|$)", re.IGNORECASE)
DEN = re.compile(r"den(?=\s+\d)", re.IGNORECASE)
ENDED = re.compile("|".join(synonyms.ENDED_SENTENCES), re.IGNORECASE)
STARTED = re.compile("|".join(synonyms.STARTED_SENTENCES), re.IGNORECASE)
MAX_LABEL_LINE = 200
MAX_LABELS_LINE = 2000
WRAPPED = 60


@dataclass(slots=True)
class Fact:
    kind: FrontFactKind
    label: str
    lines: list[Line]
    line: int

    def text(self, markdown: bool) -> str:
        return inline.to_plain(_joined([line.text for line in self.lines]), markdown)

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
        texts = (fact.text(self.markdown) for fact in self.facts if fact.kind in _DATED)
        dates = (parse_date(text) for text in (*texts, self.title, *self._other()))
        return next(filter(None, dates), None)

    def starts_at(self) -> time | None:
        kinds = (FrontFactKind.STARTED, FrontFactKind.DATE)
        for kind in kinds:
            for fact in self.facts:
                if fact.kind is kind and (times := parse_times(fact.text(self.markdown))):
                    return times[0]
        sentences = [found for text in self._other() if (found := STARTED.search(text))]
        times = parse_times(sentences[0].string[sentences[0].start() :]) if sentences else []
        return times[0] if times else None

    def ended_at(self) -> time | None:
        for fact in self.facts:
            times = parse_times(fact.text(self.markdown))
            if fact.kind is FrontFactKind.ENDED and times:
                return times[-1]
            if fact.kind in (FrontFactKind.STARTED, FrontFactKind.DATE) and len(times) == 2:
                return times[1]
        return None

    def _other(self) -> list[str]:
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
        if number and _label(lines[at], front.markdown):
            break
        if titles.is_title(lines[at].text):
            count = number + 1
            break
    while count < len(shown):
        words = " ".join(lines[at].text for at in shown[:count])
        following = lines[shown[count]]
        if not titles.is_unfinished(words) or _label(following, front.markdown):
            break
        if not titles.names_body(following.text):
            break
        count += 1
    front.title = inline.to_plain(" ".join(lines[at].text for at in shown[:count]), front.markdown)
    front.title_line = lines[shown[0]].number
    return list(lines[shown[count - 1] + 1 :])


def _pieces(lines: Sequence[Line], markdown: bool) -> Iterator[Line]:
    """Lines, cut where a second label stands in one line ("Dato: … Sted: …")."""
    for line in lines:
        text = _unbold(line.text) if markdown else line.text
        inner = INNER_LABEL.finditer(text) if len(text) <= MAX_LABELS_LINE else ()
        starts = [0, *(found.start() for found in inner)]
        for start, end in zip(starts, [*starts[1:], None], strict=True):
            piece = text[start:end].strip()
            yield Line(line.number, piece, piece, line.indent, line.marked)


def _unbold(text: str) -> str:
    return text.replace("**", "") if text.startswith("**") else text


def _label(line: Line, markdown: bool) -> re.Match[str] | None:
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
    if found := _label(line, front.markdown):
        kind = synonyms.FRONT_LABELS[" ".join(found[1].casefold().split())]
        rest = line.text[found.end() :].strip()
        front.facts.append(Fact(kind, line.text[: found.end()], [line.with_text(rest)] if rest else [], line.number))
    elif (found := DEN.match(line.text)) and ANY_DATE.search(line.text[:60]):
        rest = line.text[found.end() :].strip()
        front.facts.append(Fact(FrontFactKind.DATE, found[0], [line.with_text(rest)], line.number))
    elif last is not None and not (last.lines and last.lines[-1].blank):
        last.lines.append(line)
    elif last is not None and last.label and _is_list(last) and _is_name_line(line):
        last.lines.append(line)
    else:
        front.facts.append(Fact(FrontFactKind.OTHER, "", [line], line.number))


def _is_list(fact: Fact) -> bool:
    return fact.kind in (FrontFactKind.PARTICIPANTS, FrontFactKind.PRESENT, FrontFactKind.ABSENT) and len(fact.lines) > 1


def _is_name_line(line: Line) -> bool:
    return line.text[0] in "-*•(" and len(line.text) < MAX_LABEL_LINE


def _settle(fact: Fact, markdown: bool) -> None:
    """Drops blank lines, and finds the label of a two-line "Protokollen blev læst / og mødet hævet kl.:"."""
    fact.lines = [line for line in fact.lines if not line.blank]
    if fact.kind is not FrontFactKind.OTHER or fact.label:
        if fact.kind is FrontFactKind.DATE and not parse_date(fact.text(markdown)) and parse_times(fact.text(markdown)):
            fact.kind = FrontFactKind.STARTED
        return
    text = fact.text(markdown)
    if ENDED.search(text[:MAX_LABEL_LINE]):
        fact.kind = FrontFactKind.ENDED
        if found := re.fullmatch(r"(.{5,120}?\bkl\.?\s*:?)\s*(\d{1,2}[.:]\d{2}\.?)", " ".join(text.split())):
            fact.label = found[1]
            fact.lines = [fact.lines[-1].with_text(found[2])]


def _joined(texts: Sequence[str]) -> str:
    """Wrapped lines go on after a space; a name a line stays a name a line."""
    pieces = list(texts[:1])
    for above, text in zip(texts, texts[1:], strict=False):
        wrapped = "," in above or text.startswith("(") or " og " in above or len(above) > WRAPPED
        pieces += [" " if wrapped else "\n", text]
    return "".join(pieces)
