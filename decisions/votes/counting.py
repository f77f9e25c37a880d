"""From claims to ballots: group gestures become the named members present (docs/domain.md, "Votes")."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from decisions.enums import BallotChoice
from decisions.labels import BALLOT_CHOICES
from decisions.votes.claims import Claim, Reading
from decisions.votes.parsed import Voter
from decisions.votes.tokens import Token
from decisions.votes.words import Kind

GROUPS = {Kind.PARTY, Kind.ALL, Kind.REST}


class Count:
    """Who voted how. `groups` are the parties named or covered by "all" and "the rest", by choice."""

    def __init__(self, reading: Reading, members: Sequence[Voter]) -> None:
        self.members = members
        self.reading = reading
        self.problems = list(reading.problems)
        self.choices: dict[Voter, BallotChoice] = {}
        self.by_group: set[Voter] = set()
        self.numbers: dict[BallotChoice, int] = {}
        self.mentioned = {claim.choice for claim in reading.claims}
        self.excepting: set[Voter] = set()
        self._count()

    def named(self, choice: BallotChoice) -> list[Voter]:
        """Those who voted so, in the order of the meeting."""
        return [member for member in self.members if self.choices.get(member) == choice]

    def number(self, choice: BallotChoice) -> int | None:
        """How many voted so; None when the text does not tell."""
        named = self.named(choice)
        if choice in self.numbers and not named:
            return self.numbers[choice]
        return len(named) if choice in self.mentioned or self._all_counted() else None

    def total(self) -> int:
        return sum(max(len(self.named(c)), self.numbers.get(c, 0)) for c in BallotChoice)

    def _all_counted(self) -> bool:
        return bool(self.members) and self.total() == len(self.members)

    def _count(self) -> None:
        rest_last = sorted(self.reading.claims, key=lambda c: any(t.kind == Kind.REST for t in c.people))
        for claim in rest_last:
            excepted = self._excepted(claim.excepted) | self._excepted(self.reading.excepted)
            for token in claim.people:
                self._take(token, claim, excepted)
        for claim in self.reading.claims:
            self._check_exceptions(claim.excepted)
        self._check_exceptions(self.reading.excepted)
        self._check_numbers()

    def _excepted(self, tokens: list[Token]) -> set[Voter]:
        return {person for token in tokens for person in self._people(token)}

    def _people(self, token: Token) -> list[Voter]:
        if token.kind == Kind.PERSON:
            return list(token.people)
        if token.kind == Kind.PARTY:
            return [member for member in self.members if member.party.casefold() == token.text.casefold()]
        if token.kind == Kind.ALL:
            return list(self.members)
        if token.kind == Kind.REST:
            return [member for member in self.members if member not in self.choices]
        return []

    def _take(self, token: Token, claim: Claim, excepted: set[Voter]) -> None:
        people = self._people(token)
        self._doubt_token(token, people)
        if token.kind == Kind.NUMBER:
            if claim.choice in self.numbers:
                self.problems.append(_("There are two numbers at “%(choice)s”.") % _label(claim.choice))
            self.numbers[claim.choice] = token.number
        for person in people:
            if token.kind in GROUPS and person in excepted:
                self.excepting.add(person)
            elif person in self.choices:
                self._doubt_twice(person, claim.choice)
            else:
                self.choices[person] = claim.choice
                if token.kind in GROUPS:
                    self.by_group.add(person)

    def _doubt_token(self, token: Token, people: list[Voter]) -> None:
        if token.kind == Kind.ABSENT:
            self.problems.append(_absent(token))
        elif token.kind == Kind.AMBIGUOUS:
            self.problems.append(_ambiguous(token))
        elif token.kind == Kind.PARTY and not people:
            self.problems.append(_("Nobody from %(party)s could vote on this item.") % {"party": token.text})
        elif token.kind == Kind.PARTY and token.people:
            self._doubt_members(token, people)

    def _doubt_members(self, token: Token, people: list[Voter]) -> None:
        """A party with its members in brackets must name them all, and no others."""
        for person in token.people:
            if person not in people:
                self.problems.append(
                    _("%(name)s is not from %(party)s.") % {"name": person.name, "party": token.text}
                )
        if others := [person.name for person in people if person not in token.people]:
            self.problems.append(
                _("Others from %(party)s were present too: %(names)s.")
                % {"party": token.text, "names": ", ".join(others)}
            )

    def _doubt_twice(self, person: Voter, choice: BallotChoice) -> None:
        first = self.choices[person]
        words = {"name": person.name, "one": BALLOT_CHOICES[first], "other": BALLOT_CHOICES[choice]}
        if first == choice:
            self.problems.append(_("%(name)s is counted twice.") % words)
        else:
            self.problems.append(
                _(
                    "%(name)s is counted both at “%(one)s” and at “%(other)s”."
                    " Write “except %(name)s” after the party that voted otherwise."
                )
                % words
            )

    def _check_exceptions(self, tokens: list[Token]) -> None:
        for token in tokens:
            if token.kind == Kind.AMBIGUOUS:
                self.problems.append(_ambiguous(token))
            elif token.kind != Kind.ABSENT and not self.excepting & set(self._people(token)):
                self.problems.append(
                    _("%(who)s is excepted, but was not among those counted.") % {"who": token.text}
                )

    def _check_numbers(self) -> None:
        for choice, number in self.numbers.items():
            people = len(self.named(choice))
            if people and people != number:
                self.problems.append(
                    _("%(number)s are said to have voted “%(choice)s”, but %(count)s are named.")
                    % {"number": number, "count": people, **_label(choice)}
                )
        if self.members and self.total() > len(self.members):
            self.problems.append(
                _("%(votes)s votes are counted, but only %(present)s could vote.")
                % {"votes": self.total(), "present": len(self.members)}
            )


def _label(choice: BallotChoice) -> dict[str, str]:
    return {"choice": str(BALLOT_CHOICES[choice])}


def _absent(token: Token) -> str:
    return _("%(name)s could not vote on this item: not present, or took no part.") % {
        "name": token.people[0].name if len(token.people) == 1 else token.text
    }


def _ambiguous(token: Token) -> str:
    return _(
        "“%(words)s” can be %(names)s. Write the whole name, or the party letter in brackets after it."
    ) % {
        "words": token.text,
        "names": ", ".join(f"{person.name} ({person.party})" for person in token.people),
    }
