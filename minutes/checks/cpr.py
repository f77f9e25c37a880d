"""CPR numbers in what would become public: never, whoever let it stand before.

See docs/domain.md, "Personal data in names and titles". Messages name the place, not the number: they
go to logs; the page shows the words around it.
"""

from collections.abc import Iterator
from itertools import accumulate, groupby

from django.utils.translation import gettext as _

from committees.personal_data.cpr import find_cpr
from minutes.checks.finding import Excerpt, Finding, Level
from minutes.checks.passages import Passage, excerpt_around, found_in
from minutes.checks.subject import Subject


def texts_hold_no_cpr_number(subject: Subject) -> Iterator[Finding]:
    """Titles, texts, front page, attendance, attachment titles and the names files are published under."""
    for passage in subject.passages:
        message = _("A CPR number stands in %(place)s. Remove it.") % {"place": passage.place}
        for words in {found.words: found for found in find_cpr(passage.text)}.values():
            yield found_in(passage, Level.STOP, message, words.start, words.end)


def texts_together_hold_no_cpr_number(subject: Subject) -> Iterator[Finding]:
    """A number whose digits run from one text, heading or cell into the next."""
    for _number, group in groupby(subject.passages, key=lambda passage: passage.number):
        run = list(group)
        text = "\n".join(passage.text for passage in run)
        ends = list(accumulate(len(passage.text) + 1 for passage in run))
        for found in find_cpr(text):
            first, last = _index(ends, found.start), _index(ends, found.end - 1)
            if first != last:
                yield _across(run[first], run[last], excerpt_around(text, found.start, found.end))


def _index(ends: list[int], position: int) -> int:
    return next(index for index, end in enumerate(ends) if position < end)


def _across(first: Passage, last: Passage, excerpt: Excerpt) -> Finding:
    message = _("A CPR number runs from %(first)s into %(last)s. Remove it.")
    words = {"first": first.place, "last": last.place}
    return Finding(
        Level.STOP, message % words, first.item_id, first.field, first.row_id, first.place, excerpt
    )
