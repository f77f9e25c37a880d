"""The printed title: which lines it takes, whether it is an agenda or minutes, and whose."""

import re
from collections.abc import Iterable, Sequence

from minutes.document import Item
from minutes.enums import DocumentKind
from minutes.importing import synonyms
from minutes.importing.dates import DATE

MAX_LENGTH = 400
_minutes = "|".join(map(re.escape, synonyms.MINUTES_WORDS))
_agenda = "|".join(map(re.escape, synonyms.AGENDA_WORDS))
MINUTES = re.compile(rf"\b(?:{_minutes})\b", re.IGNORECASE)
AGENDA = re.compile(rf"\b(?:{_agenda})\b", re.IGNORECASE)
BODY = re.compile(rf"(?:{'|'.join(synonyms.BODY_WORDS)})\b", re.IGNORECASE)
_labels = "|".join(synonyms.COMMITTEE_LABELS)
LABEL_BEFORE = re.compile(rf"^(?:{_labels})(?::|(?=\s[A-ZÆØÅ]))\s*", re.IGNORECASE)
CONNECTION = re.compile(
    r"\s*(?:for åben dagsorden\b)?[\s:.–-]*(?:(?:af|fra|til|for|over)\b\s*)?"
    r"(?:(?:det |et )?(?:ordinære |ordinært |ekstraordinære |ekstraordinært )?mødet?\b\s*)?"
    r"(?:(?:i|for|af|med)\b\s*)?",
    re.IGNORECASE,
)
MEETING_AT_END = re.compile(r"[\s,.–-]+(?:ekstraordinært |ordinært )?møde$", re.IGNORECASE)
DATE_AT_END = re.compile(
    rf"[\s,.–-]*(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\s+)?(?:den|d\.)?\s*{DATE}.*",
    re.IGNORECASE,
)


def is_title(text: str) -> bool:
    return len(text) <= MAX_LENGTH and bool(MINUTES.search(text) or AGENDA.search(text))


def is_unfinished(title: str) -> bool:
    """ "Referat fra møde i" and a bare "Beslutningsprotokol" go on in the next line."""
    return title.casefold().endswith((" i", " for", " af", " fra", " til")) or _without_words(title) == ""


def names_body(text: str) -> bool:
    return len(text) <= 120 and bool(BODY.search(text)) and text[-1] not in ".:,"


def kind_of(texts: Iterable[str]) -> DocumentKind:
    """By the first text (the title, then the facts) that says so."""
    for text in texts:
        if MINUTES.search(text[:MAX_LENGTH]):
            return DocumentKind.MINUTES
        if AGENDA.search(text[:MAX_LENGTH]):
            return DocumentKind.AGENDA
    return DocumentKind.MINUTES


def committee_name(title: str) -> str:
    """Whose minutes these are, after the title: "REFERAT Socialudvalget d. 03-11-2021" → Socialudvalget."""
    return _without_words(title) or title


def _without_words(title: str) -> str:
    text = LABEL_BEFORE.sub("", " ".join(title[:MAX_LENGTH].split()))
    if date := DATE_AT_END.search(text):
        text = text[: date.start()]
    found = MINUTES.search(text) or AGENDA.search(text)
    if found is None:
        return text.strip(" .,:–-")
    after = text[found.end() :]
    connection = CONNECTION.match(after)
    after = after[connection.end() if connection else 0 :].strip(" .,:–-")
    return after or MEETING_AT_END.sub("", text[: found.start()].strip(" .,:–-"))


def short_name(name: str, items: Sequence[Item]) -> str | None:
    """The code that all routed items share ("SU"), when it can be short for the name."""
    routings = [set(item.routing) for item in items if item.routing and name not in item.routing]
    shared = set.intersection(*routings) if routings else set()
    codes = [code for code in shared if code.isupper() and code[0] == name[:1].upper()]
    return codes[0] if len(codes) == 1 else None
