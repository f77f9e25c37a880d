"""The printed facts of the front page: "Mødested Salen", lists of names, sentences; in printed order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes.enums import FrontFactKind
from minutes.importing import inline, synonyms
from minutes.importing.dates import ANY_DATE, parse_date, parse_times
from minutes.importing.lines import Line
from minutes.importing.lists import BULLET

_labels = "|".join(re.escape(label) for label in sorted(synonyms.FRONT_LABELS, key=len, reverse=True))
LABEL = re.compile(rf"({_labels})(?!\w)(\s*:)?(?=\s|$)", re.IGNORECASE)
INNER_LABEL = re.compile(rf"(?<=\s)(?:{_labels})\s*:(?=\s|$)", re.IGNORECASE)
ENDED = re.compile("|".join(synonyms.ENDED_SENTENCES), re.IGNORECASE)
ENDED_LABEL = re.compile(r"([^.]{5,120}?\bkl(?:\.:|[.:])?)\s*(\d{1,2}[.:]\d{2}\.?)")
LISTS = (FrontFactKind.PARTICIPANTS, FrontFactKind.PRESENT, FrontFactKind.ABSENT)
MAX_LINE = 200
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


def read_facts(lines: Sequence[Line], markdown: bool) -> list[Fact]:
    facts: list[Fact] = []
    for line in _pieces(lines, markdown):
        _add_line(facts, line, markdown)
    for fact in facts:
        fact.lines = [line for line in fact.lines if not line.blank]
        _settle(fact, fact.text(markdown))
    return facts


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


def labelled_fact(line: Line, label: re.Match[str]) -> Fact:
    kind = synonyms.FRONT_LABELS[" ".join(label[1].casefold().split())]
    rest = line.text[label.end() :].strip()
    return Fact(kind, line.text[: label.end()], [line.with_text(rest)] if rest else [], line.number)


def _add_line(facts: list[Fact], line: Line, markdown: bool) -> None:
    last = facts[-1] if facts else None
    if line.blank:
        if last is not None and last.lines:
            last.lines.append(line)
    elif found := label_of(line, markdown):
        facts.append(labelled_fact(line, found))
    elif last is not None and (not (last.lines and last.lines[-1].blank) or _goes_on_below(last, line)):
        last.lines.append(line)
    else:
        facts.append(Fact(FrontFactKind.OTHER, "", [line], line.number))


def _goes_on_below(fact: Fact, line: Line) -> bool:
    """A list of names may go on after a blank line: with bullets, or after a comma."""
    if fact.kind not in LISTS or len(line.text) > MAX_LINE:
        return False
    names = [above for above in fact.lines if not above.blank]
    return line.text[0] in "-*•(" or names[-1].text.endswith(",")


def _settle(fact: Fact, text: str) -> None:
    """The kind of a fact by its text: a date with a time only, a sentence without label."""
    if fact.label:
        if fact.kind is FrontFactKind.DATE and not parse_date(text) and parse_times(text):
            fact.kind = FrontFactKind.STARTED
    elif ENDED.search(text[:MAX_LINE]):
        fact.kind = FrontFactKind.ENDED
        if found := ENDED_LABEL.fullmatch(" ".join(text[:MAX_LINE].split())):
            fact.label = found[1]
            fact.lines = [fact.lines[-1].with_text(found[2])]
    elif len(text) <= MAX_DATE_LINE and ANY_DATE.search(text):
        fact.kind = FrontFactKind.DATE


def _joined(texts: Sequence[str]) -> str:
    """Wrapped lines go on after a space; a name a line stays a name a line."""
    pieces = list(texts[:1])
    for above, text in pairwise(texts):
        wrapped = (
            above.endswith((",", " og")) or above.count(",") > 1 or text[0] == "(" or len(above) > WRAPPED
        )
        pieces += [" " if wrapped else "\n", text]
    return "".join(pieces)
