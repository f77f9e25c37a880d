"""The code of a decision, when its words are one of the standard sentences; a narrative has none."""

import re

from decisions.enums import Outcome
from minutes.importing import synonyms

MAX_LENGTH = 1500
SENTENCE = re.compile(r"(?<=[.!])\s+(?=[A-ZÆØÅ\"”»])|\n")
ABSENCE = re.compile(r"(?:fraværende|afbud|ikke til stede)(?: fra)?:", re.IGNORECASE)
FORMS = tuple((re.compile(form, re.IGNORECASE), outcome) for form, outcome in synonyms.OUTCOME_SENTENCES)
OUTCOME_WORDS = re.compile(synonyms.OUTCOME_WORDS, re.IGNORECASE)


def outcome_of(text: str) -> Outcome | None:
    """The outcome of a whole decision; None when the rest says more about what came of it."""
    if not text or len(text) > MAX_LENGTH:
        return None
    sentences = [part.strip() for part in SENTENCE.split(text.strip())]
    while len(sentences) > 1 and ABSENCE.match(sentences[0]):
        sentences.pop(0)
    first, *rest = sentences
    first = first.rstrip(".!")
    outcome = next((outcome for form, outcome in FORMS if form.fullmatch(first)), None)
    if outcome is None or any(OUTCOME_WORDS.search(sentence) for sentence in rest):
        return None
    return outcome
