"""CPR numbers in what would become public: never, whoever let it stand before.

See docs/domain.md, "Personal data in names and titles". Messages name the place, not the number: they
go to logs; the page shows the words around it.
"""

from collections.abc import Iterator
from itertools import groupby

from django.utils.translation import gettext as _

from committees.personal_data.cpr import find_cpr
from decisions.html import text_of
from minutes.checks.finding import Excerpt, Finding, Level
from minutes.checks.joined import Joined
from minutes.checks.passages import Passage, excerpt_around, found_in
from minutes.checks.subject import Subject
from minutes.checks.texts import RAISED, text_with_figures_apart


def texts_hold_no_cpr_number(subject: Subject) -> Iterator[Finding]:
    """Titles, texts, front page, attendance, attachment titles and the names files are published under."""
    for passage in subject.passages:
        message = _("A CPR number stands in %(place)s. Remove it.") % {"place": passage.place}
        for words in {found.words: found for found in find_cpr(passage.text)}.values():
            yield found_in(passage, Level.STOP, message, words.start, words.end)


def raised_figures_hide_no_cpr_number(subject: Subject) -> Iterator[Finding]:
    """070761-4285 with the mark of a note after it reads as one long number in the plain text."""
    message = _("A CPR number stands in %(place)s. Remove it.")
    for text in subject.texts:
        if not RAISED.search(text.html):
            continue
        known = {found.words for found in find_cpr(text_of(text.html))}
        apart = text_with_figures_apart(text.html)
        place = _("item %(number)s, %(place)s") % {
            "number": text.number,
            "place": text.heading or _("the text"),
        }
        for words in {found.words: found for found in find_cpr(apart)}.values():
            if words.words not in known:
                excerpt = excerpt_around(apart, words.start, words.end)
                at = (text.item_id, text.field, text.row_id, place, excerpt)
                yield Finding(Level.STOP, message % {"place": place}, *at)


def texts_together_hold_no_cpr_number(subject: Subject) -> Iterator[Finding]:
    """A number whose digits run from one text, heading or cell into the next."""
    for _number, group in groupby(subject.passages, key=lambda passage: passage.number):
        run = Joined(group)
        for found in find_cpr(run.text):
            first, _start = run.at(found.start)
            last, _start = run.at(found.end - 1)
            if first is not last:
                yield _across(first, last, excerpt_around(run.text, found.start, found.end))


def _across(first: Passage, last: Passage, excerpt: Excerpt) -> Finding:
    message = _("A CPR number runs from %(first)s into %(last)s. Remove it.")
    words = {"first": first.place, "last": last.place}
    return Finding(
        Level.STOP, message % words, first.item_id, first.field, first.row_id, first.place, excerpt
    )
