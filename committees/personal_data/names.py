"""Names of persons: capitalised words that stand together, told from offices, places and titles.

A given name of the list begins a name by itself; other capitalised words count together where no common
word is among them.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from committees.personal_data.spotted import Spotted, Why, spotted
from committees.personal_data.vocabulary import is_common

GIVEN_NAMES = frozenset(Path(__file__).with_name("given_names.txt").read_text().casefold().split())
# Given names that are words too: alone they count inside a sentence only.
ALSO_WORDS = frozenset(["bo", "per", "storm", "sander", "tue", "gry", "thor", "lykke", "line", "max", "tim"])
CAPITAL = r"[A-ZÆØÅÄÖÜÉ]"
WORD = rf"{CAPITAL}[\w'’]{{1,24}}(?:-{CAPITAL}?[\w'’]{{1,24}}){{0,2}}"
INITIALS = rf"(?:{CAPITAL}\. ?){{1,3}}"
PARTICLE = r"(?:af|de|den|der|van|von|el|al|bin|la|du)"
RUN = re.compile(rf"(?<![\w.])(?:{INITIALS})?{WORD}(?:[ \u00a0](?:{PARTICLE} )?(?:{INITIALS})?{WORD}){{0,4}}")
PIECE = re.compile(rf"{INITIALS}|{WORD}|{PARTICLE}\b")
SENTENCE_START = re.compile(r"(?:^|[.!?:]\s|\n\s*|[-–•]\s)$")
# Words of organisations, places and titles that the common words lack.
NEVER = frozenset(Path(__file__).with_name("no_names.txt").read_text().split())
PLACE_ENDINGS = (
    *("vej", "vejen", "gade", "gaden", "allé", "torv", "plads", "boulevard", "skole", "skolen", "kirke"),
    *("centret", "huset"),
)
OFFICE_ENDINGS = (
    *("styrelsen", "ministeriet", "forvaltningen", "rådet", "udvalget", "nævnet", "foreningen", "forbundet"),
    *("hjemmet", "loven", "lovens", "klinikken", "hallen", "parken", "klubben", "selskabet", "kommune"),
    *("kommunen", "institut", "institutet", "forening", "selskab", "team", "miljøet", "district"),
    *("ske", "isk", "iske"),
)


def person_names(text: str, known: Collection[str] = ()) -> Iterator[Spotted]:
    """Names in the order of the text but those of `known`: politicians, the council's own people."""
    passed = {part.casefold() for name in known for part in (name, *name.split())}
    for run in RUN.finditer(text):
        span = _name_in(run, _starts_sentence(text, run.start()))
        if span and text[slice(*span)].casefold() not in passed:
            yield spotted(text, span, Why.PERSON)


def _starts_sentence(text: str, start: int) -> bool:
    return bool(SENTENCE_START.search(text[max(0, start - 12) : start]))


def _name_in(run: re.Match[str], at_start: bool) -> tuple[int, int] | None:
    pieces = list(PIECE.finditer(run.string, *run.span()))
    first = next((i for i, piece in enumerate(pieces) if _begins_a_name(piece[0])), None)
    if first is not None:
        return _from_given_name(pieces[first:], at_start and first == 0)
    rest = _without_common_ends(pieces)
    words = [piece[0] for piece in rest]
    if len(words) < 2 or any(_is_no_name(word) or word.isupper() for word in words):
        return None
    return rest[0].start(), rest[-1].end()


def _begins_a_name(word: str) -> bool:
    first = word.split("-")[0].casefold()
    return bool(
        {word.casefold(), first} & GIVEN_NAMES
        or {word.casefold().removesuffix("s")} & GIVEN_NAMES
        or re.fullmatch(INITIALS, word)
    )


def _from_given_name(pieces: list[re.Match[str]], at_start: bool) -> tuple[int, int] | None:
    """Up to the first word that is none of a name's. Any word may follow a given name: Karla Skov."""
    end = 1
    given = not re.fullmatch(INITIALS, pieces[0][0])
    while end < len(pieces) and _goes_on(pieces[end][0], given and end == 1):
        end += 1
    if end < len(pieces) and pieces[end][0].casefold().endswith(PLACE_ENDINGS):
        return None  # H.C. Andersens Boulevard
    if end == 1 and (not given or (at_start and pieces[0][0].casefold() in ALSO_WORDS)):
        return None
    return pieces[0].start(), pieces[end - 1].end()


def _goes_on(word: str, after_given_name: bool) -> bool:
    if after_given_name:
        return not _is_place_or_office(word)
    return bool(re.fullmatch(PARTICLE, word)) or not _is_no_name(word)


def _without_common_ends(pieces: list[re.Match[str]]) -> list[re.Match[str]]:
    """ "Ansøgeren Mahmoud El-Khatib": the first word is none of the name."""
    return pieces[1:] if len(pieces) > 2 and _is_no_name(pieces[0][0]) else pieces


def _is_no_name(word: str) -> bool:
    return _is_place_or_office(word) or is_common(word)


def _is_place_or_office(word: str) -> bool:
    low = word.casefold()
    return low in NEVER or low.endswith(PLACE_ENDINGS + OFFICE_ENDINGS)
