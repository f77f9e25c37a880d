"""What cannot be printed (minutes.pdf.limits), told before publishing: the worker would refuse it later."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.checks.texts import SetText, set_texts
from minutes.pdf.errors import DocumentTooLarge, PdfError
from minutes.pdf.limits import MAX_BLOCK_CHARACTERS, MAX_DEPTH, MAX_DOCUMENT_ROWS
from minutes.pdf.prose.markup import Markup


def texts_can_be_printed(subject: Subject) -> Iterator[Finding]:
    """Of both editions, each text once. The page is published all the same where somebody lets it stand."""
    told: set[str] = set()
    for texts in (subject.texts, list(set_texts(subject.closed, subject.by_number))):
        for finding in _refused(texts):
            if finding.message not in told:
                told.add(finding.message)
                yield finding


def _refused(texts: list[SetText]) -> Iterator[Finding]:
    markup = Markup("")
    for text in _suspects(texts):
        number = _("Item %(number)s") % {"number": text.number}
        place = f"{number}, {text.heading}" if text.heading else number
        try:
            markup.prepare(text.html, 3, place)
        except PdfError as error:
            message = _("No PDF can be made. %(why)s") % {"why": error}
            yield Finding(Level.JUDGE, message, text.item_id, text.field, text.row_id)
            if isinstance(error, DocumentTooLarge):
                return


def _suspects(texts: list[SetText]) -> list[SetText]:
    """Most documents are far from every limit, which nobody need read their HTML to see."""
    if sum(text.html.count("<") for text in texts) > MAX_DOCUMENT_ROWS:
        return texts
    if sum(len(text.html) for text in texts) > MAX_BLOCK_CHARACTERS:
        return texts
    return [text for text in texts if text.html.count("<") > MAX_DEPTH]
