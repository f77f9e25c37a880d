""" "Bilag 3" named in a text: it should be among the item's attachments."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.models import AgendaItem
from minutes.checks.finding import Finding, Level
from minutes.checks.passages import found_in
from minutes.checks.subject import Subject

# "bilag 3", "bilag 1-3", "bilag 2, 4 og 5", "Bilag B". Roman I is left out: "BILAG I SAGEN".
ONE = r"(?:\d{1,2}(?![\d./]\d)|[A-HJ-Z](?!\w|\.\w))"
CITED = re.compile(rf"\b(?:[Bb]ilag|BILAG)(?:\s+nr\.?)?\s+({ONE}(?:\s*(?:,|og|-|–)\s*{ONE})*)(?!\w)")
RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
# "lovens bilag 2", "jf. bekendtgørelse nr. 9, bilag 1", "bilag 1 til aftalen": not this item's.
ELSEWHERE_BEFORE = re.compile(
    r"(?:\w{3,}(?:ens|ets|rnes)\s+|"
    r"\b(?:lov|lovbekendtgørelse|bekendtgørelse|direktiv|forordning|aftale|lokalplan|rapport|cirkulære)"
    r"(?:n|en|et)?\b(?:[^.\n]|\bnr\.){0,25})$",
    re.IGNORECASE,
)
ELSEWHERE_AFTER = re.compile(r"\s*(?:til|i|fra|på|af)\s+(?!punktet|sagen|denne|dagsordenspunktet)\w", re.I)


def cited_attachments_are_there(subject: Subject) -> Iterator[Finding]:
    message = _("Item %(number)s names “%(cited)s”, which is not among its attachments.")
    for passage in subject.passages:
        item = subject.by_number.get(passage.number or "")
        if item is None or item.closed or passage.field not in ("sections", "decisions"):
            continue
        for hit in CITED.finditer(passage.text):
            if _of_another(passage.text, hit) or not _missing(hit[1], item):
                continue
            words = {"number": item.number, "cited": " ".join(hit[0].split())}
            yield found_in(passage, Level.ADVICE, message % words, hit.start(), hit.end())


def _of_another(text: str, hit: re.Match[str]) -> bool:
    return bool(
        ELSEWHERE_BEFORE.search(text[max(0, hit.start() - 60) : hit.start()])
        or ELSEWHERE_AFTER.match(text, hit.end())
    )


def _missing(cited: str, item: AgendaItem) -> bool:
    """By the titles where they are numbered, else by their count."""
    titles = " ".join(row.attachment.title for row in item.item_attachments.all())
    numbered = set(re.findall(r"\bbilag\s*(?:nr\.?\s*)?(\d{1,2}|[a-z])\b", titles.casefold()))
    count = len(item.item_attachments.all())
    return any(
        one not in numbered and (not one.isdecimal() or bool(numbered) or int(one) > count)
        for one in _each(cited)
    )


def _each(cited: str) -> set[str]:
    spread = RANGE.sub(lambda m: " ".join(map(str, range(int(m[1]), int(m[2]) + 1))), cited)
    return set(re.findall(r"\d+|\b[a-z]\b", spread.casefold()))
