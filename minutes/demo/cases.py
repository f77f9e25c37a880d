"""The demo's cases: what an item says, committee by committee."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from minutes.demo.data_files import case_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one item. Texts are Markdown; `points` are the recommendation's "at …"."""

    title: str
    number: str
    by: str
    points: Sequence[str] = ()
    summary: str = ""
    background: str = ""
    text: str = ""
    economy: str = ""
    hearing: str = ""
    law: str = ""
    handed_out: str = ""
    files: Sequence[str] = ()
    proposer: str = ""
    carries_on: str = ""
    decision: str = ""
    outcome: str = ""
    vote: str = ""
    motion: str = ""
    votes: Sequence[Sequence[str]] = ()  # motion, vote, kind
    vote_public: bool = False
    dissents: Sequence[Sequence[str]] = ()  # name, text, public text of a closed item
    events: Sequence[Sequence[str]] = ()  # kind, person, sentence
    event_public: str = ""
    follow_up: Sequence[str] = ()  # task, responsible
    closed_texts: Mapping[str, Sequence[str]] = field(default_factory=dict)  # role: ground, public text
    reason: str = ""  # why the item is closed
    ground: str = ""
    opening: str = ""
    opening_reason: str = ""
    kept_out: bool = False
    embargoed: bool = False
    public_title: str = ""
    public_text: str = ""
    public_decision: str = ""
    opens_after_days: int = 0

    @property
    def closed(self) -> bool:
        return bool(self.reason)

    @property
    def all_votes(self) -> list[Sequence[str]]:
        return [*self.votes, *([(self.motion, self.vote, "proposal")] if self.vote else [])]


@dataclass(frozen=True, slots=True)
class Case:
    """A case's own words, and what it says otherwise at one of its stops."""

    key: str
    words: Mapping[str, Any]
    steps: Sequence[Mapping[str, Any]]

    def wording(self, committee: str, time: int) -> Wording:
        """What the case says when it is before that committee for that time (0 is the first)."""
        steps = [step for step in self.steps if step.get("in", committee) == committee]
        step = steps[time] if time < len(steps) else {}
        return Wording(**{name: value for name, value in {**self.words, **step}.items() if name in _NAMES})


_NAMES = {column.name for column in fields(Wording)}


@cache
def all_cases() -> dict[str, Case]:
    """Every case of the data by its key."""
    cases = [row for table in case_tables() for row in table.get("case", ())]
    return {row["key"]: _case(row) for row in cases}


def _case(row: dict[str, Any]) -> Case:
    words = {**_templates()[row["template"]], **row} if "template" in row else row
    return Case(row["key"], _with_values(words, row.get("values", {})), row.get("step", ()))


@cache
def _templates() -> dict[str, dict[str, Any]]:
    return {row["key"]: row for table in case_tables() for row in table.get("template", ())}


def _with_values(words: dict[str, Any], values: dict[str, str]) -> dict[str, Any]:
    """The template's texts with this case's own figures; what they leave open is filled in later."""
    filled = dict(words)
    for name, value in values.items():
        filled["text"] = filled["text"].replace(f"{{{name}}}", value)
    return filled
