"""The corpus: invented snippets, what is to be found in them between « and »; a third was held back."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from committees.personal_data.spotted import Spotted

FOLDER = Path(__file__).parent / "corpus"
Span = tuple[int, int]


@dataclass(frozen=True)
class Snippet:
    kind: str
    held_back: bool
    text: str
    spans: frozenset[Span]
    beside: dict[str, str]


def snippets(name: str) -> list[Snippet]:
    return [_snippet(entry) for entry in json.loads((FOLDER / f"{name}.json").read_text())]


def _snippet(entry: dict) -> Snippet:
    text, spans, start = "", set(), 0
    for part in re.split("([«»])", entry["text"]):
        if part == "«":
            start = len(text)
        elif part == "»":
            spans.add((start, len(text)))
        else:
            text += part
    beside = {key: entry[key] for key in ("closed", "usual") if key in entry}
    return Snippet(entry["class"], entry["held_back"], text, frozenset(spans), beside)


@dataclass(frozen=True)
class Figures:
    right: int
    missed: int
    false: int

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.false) if self.right + self.false else 1.0


def measured(
    entries: Iterable[Snippet], detect: Callable[[Snippet], Iterable[Spotted]], exact: bool = True
) -> Figures:
    """`exact`: a find is right where its ends are; else where it touches the place."""
    count: Counter[str] = Counter()
    for snippet in entries:
        found = {(one.start, one.end) for one in detect(snippet)}
        missed = {span for span in snippet.spans if not _has(found, span, exact)}
        count["right"] += len(snippet.spans - missed)
        count["missed"] += len(missed)
        count["false"] += sum(not _has(snippet.spans, span, exact) for span in found)
    return Figures(count["right"], count["missed"], count["false"])


def _has(spans: Iterable[Span], wanted: Span, exact: bool) -> bool:
    if exact:
        return wanted in spans
    return any(start < wanted[1] and wanted[0] < end for start, end in spans)
