"""What goes into reading a vote, and what comes out."""

from dataclasses import dataclass, field
from typing import Any

from decisions.enums import BallotChoice


@dataclass(frozen=True, slots=True)
class Voter:
    """A member or substitute who could vote on the item. No two in a meeting have the same name."""

    name: str
    party: str = ""
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedBallot:
    voter: Voter
    choice: BallotChoice


@dataclass(frozen=True, slots=True)
class ParsedVote:
    """`problems` say why the text cannot be trusted; `notes` what is worth a look. Both are sentences.

    `tallies` is {"for": {"count", "groups", "names"}, "against": …, "abstained": …}, or empty when
    nothing was typed. A count is None where the text does not tell it.
    """

    tallies: dict[str, dict[str, Any]] = field(default_factory=dict)
    ballots: list[ParsedBallot] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, choice: BallotChoice) -> int | None:
        count: int | None = self.tallies.get(choice, {}).get("count")
        return count
