"""Names and unusual words of a closed text that stand in a public one: they may tell what is closed."""

import re
from collections.abc import Iterator

from committees.personal_data.names import person_names
from committees.personal_data.spotted import Spotted, Why, spotted
from committees.personal_data.vocabulary import is_common, stem

# Words; numbers with four digits or a letter, such as 21/16637, 4.250.000 and 17cx.
TOKEN = re.compile(r"\d[\d./-]*\d[a-zæøå]{0,3}\b|\d[a-zæøå]{1,3}\b|[^\W\d_]+(?:-[^\W\d_]+)*")
DATE_OR_YEAR = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d(?:-(?:19|20)?\d\d)?|\d{1,2}[.:]\d\d"
)
SHORTEST = 6  # letters of a word in small letters; SHORTEST_NAME of one with a capital inside a sentence
SHORTEST_NAME = 4
INSIDE_A_SENTENCE = re.compile(r"[\w,;)] $")


def find_shared(closed: str, public: str, usual: str = "") -> Iterator[Spotted]:
    """Places in `public`; what `usual` (other public texts of the council) has too is not unusual."""
    names = {_key(token[0]) for name in person_names(closed) for token in TOKEN.finditer(name.words)}
    known = {_key(token[0]) for token in TOKEN.finditer(usual)}
    unusual = {_key(token[0]) for token in TOKEN.finditer(closed) if _is_unusual(closed, token)} | names
    for start, end, keys in _together(public, unusual - known):
        why = Why.SHARED_NAME if keys & names else Why.SHARED_WORD
        yield spotted(public, (start, end), why)


def _key(word: str) -> str:
    return word if word[0].isdigit() else stem(word)


def _is_unusual(text: str, token: re.Match[str]) -> bool:
    word = token[0]
    if word[0].isdigit():
        digits = sum(char.isdigit() for char in word)
        return not DATE_OR_YEAR.fullmatch(word) and (digits >= 4 or word[-1].isalpha())
    inside = INSIDE_A_SENTENCE.search(text[max(0, token.start() - 2) : token.start()])
    shortest = SHORTEST_NAME if inside and word[0].isupper() else SHORTEST
    return len(word) >= shortest and not is_common(word)


def _together(public: str, wanted: set[str]) -> Iterator[tuple[int, int, set[str]]]:
    """Runs of wanted words with a space between, as one find."""
    open_run: tuple[int, int, set[str]] | None = None
    for token in TOKEN.finditer(public):
        key = _key(token[0])
        if key not in wanted:
            continue
        if open_run and public[open_run[1] : token.start()] == " ":
            open_run = (open_run[0], token.end(), open_run[2] | {key})
            continue
        if open_run:
            yield open_run
        open_run = (token.start(), token.end(), {key})
    if open_run:
        yield open_run
