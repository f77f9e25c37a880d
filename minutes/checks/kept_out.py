"""Cases about one person, kept out of the public edition: nothing else there may tell of them."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.models import AgendaItem
from minutes.checks.finding import Finding, Level
from minutes.checks.passages import Passage, found_in
from minutes.checks.subject import Subject

# A shorter title is a word that stands anywhere.
SHORTEST_TITLE = 8


def items_kept_out_are_not_told_of(subject: Subject) -> Iterator[Finding]:
    for item in subject.items:
        if item.kept_out:
            traces = _traces(item)
            for passage in subject.passages:
                yield from _found(traces, passage)


def _traces(item: AgendaItem) -> list[re.Pattern[str]]:
    """Its title, its number after "punkt", and its case number where that is its own."""
    traces = []
    title = " ".join(item.title.split())
    if len(title) >= SHORTEST_TITLE:
        traces.append(re.compile(re.escape(title).replace(r"\ ", r"\s+"), re.IGNORECASE))
    if item.number:
        number = re.escape(item.number)
        traces.append(
            re.compile(rf"\b(?:dagsordens)?(?:punkt|pkt\.?)\s*(?:nr\.?\s*)?{number}\b(?!\.\d)", re.I)
        )
    if item.case and not item.case.standing:
        traces.append(re.compile(rf"(?<![\w/]){re.escape(item.case.number)}(?![\w/])", re.IGNORECASE))
    return traces


def _found(traces: list[re.Pattern[str]], passage: Passage) -> Iterator[Finding]:
    """The message does not say what was found: it goes to the log of what was accepted."""
    message = _("An item that is kept out of the public edition seems to be told of in %(place)s.")
    for trace in traces:
        for hit in trace.finditer(passage.text):
            yield found_in(passage, Level.JUDGE, message % {"place": passage.place}, hit.start(), hit.end())
