"""Marks left from "Kopiér og redigér": the words between them were never judged."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from decisions.public_copies import AFTER, BEFORE
from minutes.checks.finding import Finding, Level
from minutes.checks.passages import found_in
from minutes.checks.subject import Subject

MARKED = re.compile(f"{BEFORE}[^{BEFORE}{AFTER}]*{AFTER}?|{AFTER}")


def no_marks_are_left(subject: Subject) -> Iterator[Finding]:
    message = _("A mark stands in a public text. Decide on the words at it, and take the mark away.")
    for passage in subject.passages:
        for mark in MARKED.finditer(passage.text):
            yield found_in(passage, Level.STOP, message, *mark.span())
