"""Names and unusual words of the meeting's closed items that stand in its public part.

They may tell who or what a closed item is about (docs/domain.md, "The number of a closed case
identifies it").
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from committees.folding import fold
from committees.personal_data.shared_words import find_shared
from committees.personal_data.spotted import Spotted, Why
from committees.personal_data.vocabulary import stem
from decisions.html import text_of
from decisions.models import AgendaItem, RegisterEntry
from minutes.checks.finding import Finding, Level
from minutes.checks.joined import Joined
from minutes.checks.passages import Passage, found_in
from minutes.checks.subject import Subject

# A word in small letters that stands in one other public item is usual, one with a capital in three.
TEXTS_LOOKED_IN = 300
TIMES_WITH_CAPITAL = 3


def closed_words_stay_closed(subject: Subject) -> Iterator[Finding]:
    """Each word once. In a closed item's own public words only names are asked about."""
    closed_items = [item for item in subject.items if item.closed]
    if not closed_items:
        return
    closed = "\n".join(text for item in closed_items for text in _texts(item))
    shut = {item.number for item in closed_items}
    public = Joined(passage for passage in subject.passages if _is_asked(passage))
    usual, asked = _Usual(subject), set()
    for found in find_shared(closed, public.text):
        passage, start = public.at(found.start)
        once = found.words.casefold()
        own = passage.number in shut and found.why != Why.SHARED_NAME
        if own or once in asked or usual.has(found):
            continue
        asked.add(once)
        message = _("%(place)s shares words with a closed item. Do they tell what it is about?")
        words = {"place": passage.place}
        yield found_in(passage, Level.JUDGE, message % words, found.start - start, found.end - start)


def _is_asked(passage: Passage) -> bool:
    """An open item shows its own case number, and a closed one none."""
    return passage.number is not None and passage.field not in ("case", "closed_reason")


def _texts(item: AgendaItem) -> Iterator[str]:
    """What is closed of a closed item, without headings.

    Title and case number of one that is kept out are looked for by kept_out, and not asked about twice.
    """
    if not item.kept_out:
        yield item.title
        if item.case and not item.case.standing:
            yield item.case.number
    yield from (text_of(section.html) for section in item.sections.all())
    yield from (text_of(decision.html) for decision in item.decisions.all())
    yield from (vote.motion for vote in item.votes.all())
    yield from (dissent.text for dissent in item.dissents.all())
    yield from (row.attachment.title for row in item.item_attachments.all())


class _Usual:
    """Words that tell nothing: names of the council's people and bodies, and what it often writes."""

    def __init__(self, subject: Subject) -> None:
        self.people = {fold(part) for name in subject.known_names for part in (name, *name.split())}
        entries = RegisterEntry.objects.exclude(meeting=subject.meeting).order_by("-date", "-pk")
        self.texts = list(entries.values_list("text_folded", flat=True)[:TEXTS_LOOKED_IN])

    def has(self, found: Spotted) -> bool:
        if fold(found.words) in self.people:
            return True
        if found.why == Why.SHARED_NAME:
            return False
        return all(self._is_often(word) for word in found.words.split())

    def _is_often(self, word: str) -> bool:
        if word[0].isdigit():
            return False
        times = sum(fold(stem(word)) in text for text in self.texts)
        return times >= (TIMES_WITH_CAPITAL if word[0].isupper() else 1)
