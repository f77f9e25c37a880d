"""Lists of names to attendance: "A, B (Afbud) og C", with party, substitute and what else is printed."""

import re
from collections.abc import Iterable
from dataclasses import replace

from committees.enums import AttendanceStatus
from minutes.document import AttendanceLine

MAX_NAME = 60
MAX_LIST = 20_000
SEPARATOR = re.compile(r"[,;\n•]")
AND = re.compile(r"\s+(?:og|samt)\s+(?=[A-ZÆØÅ])")
BRACKETS = re.compile(r"\(([^()]{1,80})\)")
PARTY = re.compile(r"[A-ZÆØÅ]{1,2}|lokallisten|løsgænger|udenfor parti|uden for parti", re.IGNORECASE)
SUBSTITUTE_FOR = re.compile(
    r"(?:1\. )?(?:suppleant|stedfortræder) for (?P<for>[A-ZÆØÅ].+)|mødte som stedfortræder for (?P<also>.+)",
    re.IGNORECASE,
)
SUBSTITUTES = re.compile(
    r"(?P<name>[A-ZÆØÅ].+?)\s+(?:mødte som |deltog som |var )?(?:stedfortræder|suppleant)\.?(?: i stedet)?",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-ZÆØÅÄÖÉ][^\W\d]*[.’'-]?(?:[ -][\w.’'-]+){0,5}\.?")
NOBODY = re.compile(r"(?:ingen|alle|der var ingen|intet|-)\b.*|-", re.IGNORECASE)


def parse_people(text: str, status: AttendanceStatus) -> tuple[list[AttendanceLine], list[str]]:
    """The people named, and the pieces that could not be read as a name."""
    people: list[AttendanceLine] = []
    unread: list[str] = []
    text = text[:MAX_LIST].strip()
    if NOBODY.fullmatch(text):
        return [], []
    for piece in _pieces(text):
        if not _read_piece(piece, people, status):
            unread.append(piece)
    return people, unread


def merge(lists: Iterable[AttendanceLine]) -> tuple[AttendanceLine, ...]:
    """One line a person: a list of members gives the order, a list of absent ones the status."""
    merged: dict[str, AttendanceLine] = {}
    for line in lists:
        known = merged.get(line.name.casefold())
        if known is None or line.status is not AttendanceStatus.PRESENT:
            merged[line.name.casefold()] = _combined(known, line)
    return tuple(merged.values())


def _combined(known: AttendanceLine | None, line: AttendanceLine) -> AttendanceLine:
    if known is None:
        return line
    return replace(line, party=line.party or known.party, note=line.note or known.note)


def _pieces(text: str) -> list[str]:
    """Splits at commas, lines and "og", but not inside brackets."""
    kept: list[str] = []

    def hide(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\x00{len(kept) - 1}\x00"

    hidden = BRACKETS.sub(hide, text)
    pieces = [part for piece in SEPARATOR.split(hidden) for part in re.split(r"\s[-–]\s", piece)]
    pieces = [part for piece in pieces for part in AND.split(piece)]
    shown = (re.sub(r"\x00(\d+)\x00", lambda found: kept[int(found[1])], piece) for piece in pieces)
    return [piece for piece in (_trimmed(piece) for piece in shown) if piece]


def _trimmed(piece: str) -> str:
    piece = piece.strip(" \t-*•·–")
    return piece.removeprefix("og ").strip()


def _read_piece(piece: str, people: list[AttendanceLine], status: AttendanceStatus) -> bool:
    words = BRACKETS.sub(" ", piece).strip(" .")
    marks = [mark.strip() for mark in BRACKETS.findall(piece)]
    if people and _adds_to_last(words, marks, people):
        return True
    if found := SUBSTITUTES.fullmatch(words):
        absent = people[-1].name if people and people[-1].status is not AttendanceStatus.PRESENT else None
        people.append(_marked(AttendanceLine(found["name"].strip(), AttendanceStatus.SUBSTITUTE), marks))
        people[-1] = replace(people[-1], substitute_for=absent)
        return True
    name = " ".join(words.split())
    if len(name) > MAX_NAME or not NAME.fullmatch(name):
        return False
    people.append(_marked(AttendanceLine(name, status), marks))
    return True


def _adds_to_last(words: str, marks: list[str], people: list[AttendanceLine]) -> bool:
    """A piece that tells more of the person before: "(A)", "F", "sag 129-138", "Suppleant for …"."""
    last = people[-1]
    if not words and marks:
        people[-1] = _marked(last, marks)
    elif found := SUBSTITUTE_FOR.fullmatch(words):
        absent = (found["for"] or found["also"]).strip()
        people[-1] = replace(last, status=AttendanceStatus.SUBSTITUTE, substitute_for=absent)
    elif re.fullmatch(r"[A-ZÆØÅ]", words):
        people[-1] = replace(last, party=words)
    elif re.match(r"(?:sag|pkt\.?|punkt(?:erne|er)?|fra|til|ved|kl\.?)\s.*\d", words, re.IGNORECASE):
        people[-1] = replace(last, note=words)
    else:
        return False
    return True


def _marked(person: AttendanceLine, marks: list[str]) -> AttendanceLine:
    for mark in marks:
        if mark.casefold().startswith("afbud"):
            person = replace(person, status=AttendanceStatus.EXCUSED)
        elif mark.casefold().startswith("fraværende"):
            person = replace(person, status=AttendanceStatus.ABSENT)
        elif PARTY.fullmatch(mark):
            person = replace(person, party=mark)
        else:
            person = replace(person, note=mark if person.note is None else f"{person.note}, {mark}")
    return person
