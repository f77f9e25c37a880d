"""One to four persons in a sentence of health, social or criminal matters: neighbours know who they are."""

import re
from collections.abc import Iterator

from committees.personal_data.sentences import Sentences
from committees.personal_data.spotted import Spotted, Why, spotted

PERSONS = (
    "borgere?|borgerne|personer|person|børn|barn|unge|ung|elever|elev|kvinder|kvinde|mænd|mand|familier|familie"
    "|beboere?|patienter|patient|klienter|klient|drenge|dreng|piger|pige|flygtninge?|medarbejdere?|ansatte?"
    "|forældre(?:par)?|mødre|mor|fædre|far|søskende|par|ledige?|ansøgere?|modtagere?|voksne|ældre|lærere?"
    "|pædagoger|pædagog|tilfælde|anbringelser|anbringelse|sager|udsættelser"
)
# "en borger" is anybody, "en dreng" is somebody.
SOMEBODY = "dreng|pige|kvinde|mand|familie|elev|mor|far|klient|patient|beboer|flygtning|ung|anbringelse"
COUNTED = re.compile(
    rf"(?<![\w.,/§-])(?<!§ )(?:(?:[1-4]|én|ét|to|tre|fire)(?: (?:af (?:de |disse )?|ud af \d{{1,4}} ))?"
    rf"(?: \w{{2,20}}e)? ?(?<= )(?:{PERSONS})|(?:en|et) (?:{SOMEBODY}))\b(?!-)",
    re.IGNORECASE,
)
LABEL_BEFORE = re.compile(
    r"(?:bilag|punkt|pkt\.?|tabel|figur|nr\.?|stk\.?|side|kapitel|afsnit|§)\s$", re.IGNORECASE
)


def find_small_numbers(text: str) -> Iterator[Spotted]:
    sentences = Sentences(text)
    for count in COUNTED.finditer(text):
        labelled = LABEL_BEFORE.search(text[max(0, count.start() - 10) : count.start()])
        if not labelled and sentences.are_sensitive(*count.span()):
            yield spotted(text, count.span(), Why.SMALL_NUMBER)
