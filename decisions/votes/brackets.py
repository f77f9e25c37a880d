"""What stands in brackets in a vote: a member's party, a party's members, a number, or an exception."""

from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import gettext as _

from decisions.votes.tokens import Token
from decisions.votes.words import Kind

NAMES = {Kind.PERSON, Kind.AMBIGUOUS, Kind.ABSENT}


def unbracketed(found: list[Token], doubt: Callable[[str], None]) -> list[Token]:
    """The same tokens with the brackets read; a closing one stays where it ends an exception."""
    read: list[Token] = []
    rest = list(found)
    while rest:
        token = rest.pop(0)
        if token.kind == Kind.OPEN:
            inside = []
            while rest and rest[0].kind not in (Kind.CLOSE, Kind.STOP):
                inside.append(rest.pop(0))
            closing = [rest.pop(0)] if rest and rest[0].kind == Kind.CLOSE else []
            read += _bracket(read, inside, closing, doubt)
        elif token.kind != Kind.CLOSE:
            read.append(token)
    return read


def _bracket(
    before: list[Token], inside: list[Token], closing: list[Token], doubt: Callable[[str], None]
) -> list[Token]:
    kinds = [token.kind for token in inside if token.kind != Kind.COMMA]
    last = before[-1] if before else None
    if kinds == [Kind.NUMBER]:
        return [replace(inside[0], bracketed=True)]
    if last and last.kind in NAMES and kinds == [Kind.PARTY]:
        before[-1] = _of_party(last, inside[0].text, doubt)
        return []
    if last and last.kind == Kind.PARTY and set(kinds) == {Kind.PERSON}:
        people = tuple(person for token in inside for person in token.people)
        before[-1] = replace(last, people=people)
        return []
    return inside + (closing if Kind.EXCEPT in kinds else [])


def _of_party(token: Token, party: str, doubt: Callable[[str], None]) -> Token:
    people = tuple(person for person in token.people if person.party.casefold() == party.casefold())
    if not people:
        doubt(_("%(name)s is not from %(party)s.") % {"name": token.text, "party": party})
        return token
    named = len(people) == 1 and token.kind == Kind.AMBIGUOUS
    return replace(token, people=people, kind=Kind.PERSON if named else token.kind)
