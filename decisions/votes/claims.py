"""From tokens to claims: who is said to have voted how. Both "A, V for" and "For: A, V" are read."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from decisions.enums import BallotChoice
from decisions.labels import BALLOT_CHOICES
from decisions.votes.brackets import unbracketed
from decisions.votes.tokens import Token
from decisions.votes.words import Kind

PEOPLE = {Kind.PERSON, Kind.PARTY, Kind.ALL, Kind.REST, Kind.NOBODY, Kind.NUMBER, Kind.ABSENT, Kind.AMBIGUOUS}
EVERYBODY = {Kind.ALL, Kind.REST}


@dataclass(slots=True)
class Claim:
    """Some people, less the excepted, who voted one way."""

    choice: BallotChoice
    people: list[Token] = field(default_factory=list)
    excepted: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """`excepted` holds for every claim."""

    claims: list[Claim] = field(default_factory=list)
    excepted: list[Token] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_claims(found: list[Token]) -> Reading:
    reader = _Reader()
    for token in found:
        if token.kind == Kind.UNKNOWN:
            reader.doubt(
                _("“%(words)s” is neither somebody who could vote, a party letter nor a word about voting.")
                % {"words": token.text}
            )
    for clause in _clauses(unbracketed([t for t in found if t.kind != Kind.UNKNOWN], reader.doubt)):
        reader.read(clause)
    for claim in reader.reading.claims:
        if not claim.people:
            reader.doubt_nobody(claim.choice)
    return reader.reading


def _clauses(found: list[Token]) -> list[list[Token]]:
    clauses: list[list[Token]] = [[]]
    for token in found:
        if token.kind == Kind.STOP:
            clauses.append([])
        elif clauses[-1] or token.kind not in (Kind.COMMA, Kind.CLOSE):
            clauses[-1].append(token)
    return [clause for clause in clauses if clause]


class _Reader:
    """Reads clause after clause. `label` is the claim a label opened ("For: …"); the next may carry it on."""

    def __init__(self) -> None:
        self.reading = Reading()
        self.label: Claim | None = None

    def doubt(self, problem: str) -> None:
        self.reading.problems.append(problem)

    def doubt_nobody(self, choice: BallotChoice) -> None:
        self.doubt(
            _("Names or party letters are missing at “%(choice)s”. Write “nobody” if that is so.")
            % {"choice": BALLOT_CHOICES[choice]}
        )

    def read(self, clause: list[Token]) -> None:
        carries_on = clause[0].kind in PEOPLE and all(token.kind != Kind.CHOICE for token in clause)
        if clause[0].kind == Kind.CHOICE or (self.label and carries_on):
            self._read_after_labels(clause)
        else:
            self.label = None
            _Sentence(self, clause).read()

    def _read_after_labels(self, clause: list[Token]) -> None:
        at = 0
        while at < len(clause):
            token = clause[at]
            at += 1
            if token.choice:
                self.label = Claim(token.choice)
                self.reading.claims.append(self.label)
            elif self.label and token.kind in PEOPLE:
                self.label.people.append(token)
            elif self.label and token.kind == Kind.EXCEPT:
                excepted, at, _parted = exceptions(clause, at)
                self.label.excepted += excepted


class _Sentence:
    """A clause where people come before what they voted: "A, V for, O imod"."""

    def __init__(self, reader: _Reader, clause: list[Token]) -> None:
        self.reader = reader
        self.clause = clause
        self.at = 0
        self.people: list[Token] = []
        self.excepted: list[Token] = []
        self.aside: list[Token] = []  # excepted after a claim: "… undtagen Ida Holm, der stemte imod"
        self.claim: Claim | None = None

    def read(self) -> None:
        self._read_balance()
        while self.at < len(self.clause):
            token = self.clause[self.at]
            self.at += 1
            if token.choice:
                self._close(token.choice)
            elif token.kind == Kind.EXCEPT:
                self._except()
            elif token.kind == Kind.NUMBER and token.bracketed and self.claim and not self.people:
                self.claim.people.append(token)
            elif token.kind in PEOPLE:
                self.people.append(token)
        self._end()

    def _read_balance(self) -> None:
        """The form "43 stemmer imod 5": the first number is for."""
        first = self.clause[:3]
        whole = len(self.clause) == 3 or (len(self.clause) > 3 and self.clause[3].kind == Kind.COMMA)
        if whole and [token.kind for token in first] == [Kind.NUMBER, Kind.CHOICE, Kind.NUMBER]:
            if first[1].choice != BallotChoice.AGAINST or first[2].bracketed:
                return
            self._add(Claim(BallotChoice.FOR, [first[0]]))
            self._add(Claim(BallotChoice.AGAINST, [first[2]]))
            self.at = 3

    def _add(self, claim: Claim) -> None:
        self.claim = claim
        self.reader.reading.claims.append(claim)

    def _close(self, choice: BallotChoice) -> None:
        people = self.people or self.aside
        if people:
            self._add(Claim(choice, people, self.excepted))
        else:
            self.reader.doubt_nobody(choice)
        self.people, self.excepted, self.aside = [], [], []

    def _except(self) -> None:
        excepted, self.at, parted = exceptions(self.clause, self.at)
        before_choice = self.at < len(self.clause) and self.clause[self.at].kind == Kind.CHOICE
        everybody = any(token.kind in EVERYBODY for token in self.people)
        if before_choice and parted and not everybody:
            self.reader.doubt(_("It is not clear where the exception ends. Put a semicolon after it."))
        if self.people:
            self.excepted += excepted
            return
        self.aside = excepted
        (self.claim.excepted if self.claim else self.reader.reading.excepted).extend(excepted)

    def _end(self) -> None:
        if self.people and all(token.unanimous for token in self.people):
            self._add(Claim(BallotChoice.FOR, self.people, self.excepted))
            return
        for token in self.people:
            self.reader.doubt(_("It does not say how %(who)s voted.") % {"who": token.text})


def exceptions(clause: list[Token], at: int) -> tuple[list[Token], int, bool]:
    """The people excepted from here on, where they end, and whether a comma parts them."""
    excepted: list[Token] = []
    comma = parted = False
    while at < len(clause) and clause[at].kind not in (Kind.CHOICE, Kind.CLOSE, Kind.EXCEPT):
        if clause[at].kind == Kind.COMMA:
            comma = True
        else:
            parted = parted or (comma and bool(excepted))
            excepted.append(clause[at])
        at += 1
    return excepted, at, parted
