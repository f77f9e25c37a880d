"""A closed text as the beginning of the public one: what may not stand in it is marked with ⟦ and ⟧.

The marks are for the secretary to work through; publishing stops while one is left (minutes.checks.marks).
"""

import re
from collections.abc import Iterable
from html import escape, unescape

from committees.personal_data.marking import marks
from committees.personal_data.spotted import Spotted
from decisions.html import clean_html
from decisions.html.allowed import INLINE

BEFORE, AFTER = "⟦", "⟧"
TAG = re.compile(r"(</?([a-z0-9]+)[^<>]*>)")


def is_marked(text: str) -> bool:
    return BEFORE in text or AFTER in text


def marked_text(text: str) -> str:
    """Names of persons, CPR numbers, addresses, e-mail, telephone numbers and amounts between marks."""
    return _with_marks(text, 0, marks(text))


def marked_html(html: str) -> str:
    """The same in a protocol text; what is marked may run over tags ("Ida <strong>Holm</strong>")."""
    pieces = TAG.split(clean_html(html))
    texts, tags, names = pieces[::3], pieces[1::3], pieces[2::3]
    read = [unescape(text) for text in texts]
    ends = ["" if name in INLINE else "\n" for name in names] + [""]
    found = marks("".join(text + end for text, end in zip(read, ends, strict=True)))
    parts, at = [], 0
    for text, end, tag in zip(read, ends, [*tags, ""], strict=True):
        parts += [escape(_with_marks(text, at, found), quote=False), tag]
        at += len(text) + len(end)
    return "".join(parts)


def _with_marks(text: str, at: int, found: Iterable[Spotted]) -> str:
    """The text, which begins at `at` of what was read, with those marks that begin or end in it."""
    signs = [(mark.start - at, BEFORE) for mark in found if 0 <= mark.start - at < len(text)]
    signs += [(mark.end - at, AFTER) for mark in found if 0 < mark.end - at <= len(text)]
    for place, sign in sorted(signs, key=lambda pair: (pair[0], pair[1] == BEFORE), reverse=True):
        text = text[:place] + sign + text[place:]
    return text
