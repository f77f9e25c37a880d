"""Cuts a typed vote into words with a meaning: the longest name or phrase first, nothing skipped."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from committees.folding import fold
from decisions.enums import BallotChoice
from decisions.votes.parsed import Voter
from decisions.votes.words import CHOICES, PARTY_NAMES, PHRASES, SIGNS, UNANIMOUS, Kind

PIECE = re.compile(r"\d{1,9}|\w+(?:['’-]\w+)*|\n|\S")
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """`people` are whom a name can mean; `bracketed` marks a number in brackets of its own."""

    kind: Kind
    text: str
    choice: BallotChoice | None = None
    people: tuple[Voter, ...] = ()
    bracketed: bool = False
    unanimous: bool = False

    @property
    def number(self) -> int:
        return int(self.text)


def tokens(text: str, members: Sequence[Voter], absent: Sequence[Voter] = ()) -> list[Token]:
    """The text's tokens without fillers. Unknown words in a row are one token."""
    known = _Known(members, absent)
    pieces = PIECE.findall(text)
    found: list[Token] = []
    at = 0
    while at < len(pieces):
        token, length = known.longest(pieces, at)
        if token.kind == Kind.UNKNOWN and found and found[-1].kind == Kind.UNKNOWN:
            found[-1] = Token(Kind.UNKNOWN, f"{found[-1].text} {token.text}")
        else:
            found.append(token)
        at += length
    return [token for token in found if token.kind != Kind.FILLER]


class _Known:
    """Every phrase, party and name that can stand in this vote."""

    def __init__(self, members: Sequence[Voter], absent: Sequence[Voter]) -> None:
        self.phrases = dict(_phrases())
        self.parties = dict(_parties({member.party for member in members if member.party}))
        self.names = [_by_key(members, _whole), _by_key(members, _short)]
        self.absent = [_by_key(absent, _whole), _by_key(absent, _short)]
        keys = [*self.phrases, *self.parties, *(key for names in self.names + self.absent for key in names)]
        self.most_words = max(map(len, keys))

    def longest(self, pieces: list[str], at: int) -> tuple[Token, int]:
        """The token that starts here and how many pieces it takes."""
        for key, length in reversed(list(_keys(pieces, at, self.most_words))):
            token = self._token(key, " ".join(pieces[at : at + length]))
            if token:
                return token, length
        return _single(pieces[at]), 1

    def _token(self, key: Key, text: str) -> Token | None:
        if key in self.phrases:
            return self.phrases[key]
        if key in self.parties:
            return Token(Kind.PARTY, self.parties[key])
        for names in self.names:
            if key in names:
                people = tuple(names[key])
                return Token(Kind.PERSON if len(people) == 1 else Kind.AMBIGUOUS, text, people=people)
        for names in self.absent:
            if key in names:
                return Token(Kind.ABSENT, text, people=tuple(names[key]))
        return None


def _keys(pieces: list[str], at: int, most: int) -> Iterator[tuple[Key, int]]:
    """The words from here on, one more each time; a full stop after an initial does not part them."""
    key: Key = ()
    for length, piece in enumerate(pieces[at:], start=1):
        if piece == "." and key:
            continue
        if piece in SIGNS or len(key) == most:
            return
        key = (*key, _folded(piece))
        yield key, length


def _folded(word: str) -> str:
    """Single letters keep their form: party Ø is not OE."""
    return word.casefold() if len(word) == 1 else fold(word)


def _key(text: str) -> Key:
    return tuple(_folded(piece) for piece in PIECE.findall(text) if piece != ".")


def _phrases() -> Iterator[tuple[Key, Token]]:
    for choice, phrases in CHOICES.items():
        yield from ((_key(phrase), Token(Kind.CHOICE, phrase, choice)) for phrase in phrases)
    for kind, phrases in PHRASES.items():
        for phrase in phrases:
            yield _key(phrase), Token(kind, phrase, unanimous=phrase in UNANIMOUS)


def _parties(present: Iterable[str]) -> Iterator[tuple[Key, str]]:
    """Letters and names of the parties; those present as the council writes them."""
    for letter, names in PARTY_NAMES.items():
        yield from ((_key(name), letter) for name in names)
    for party in present:
        yield _key(party), party
        for letter, names in PARTY_NAMES.items():
            if _key(party) in map(_key, names):
                yield from ((_key(name), party) for name in (letter, *names))


def _by_key(people: Sequence[Voter], keys_of: Callable[[Voter], set[Key]]) -> dict[Key, list[Voter]]:
    found: dict[Key, list[Voter]] = {}
    for person in people:
        for key in keys_of(person):
            found.setdefault(key, []).append(person)
    return found


def _whole(person: Voter) -> set[Key]:
    return {_key(person.name)}


def _short(person: Voter) -> set[Key]:
    """First name, last name, and both without what stands between."""
    words = _key(person.name)
    return {words[:1], words[-1:], (words[0], words[-1])} if words else set()


def _single(piece: str) -> Token:
    if piece in SIGNS:
        return Token(SIGNS[piece], piece)
    if piece.isdecimal():
        return Token(Kind.NUMBER, piece)
    if len(piece) == 1 and piece.isupper():
        return Token(Kind.PARTY, piece)
    return Token(Kind.UNKNOWN, piece)
