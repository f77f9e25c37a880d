""" "Bilag 3" in a text."""

import pytest

from decisions.models import Attachment, ItemAttachment, Section
from minutes.checks import Level, findings
from tests.minutes.checks.meetings import MINUTES

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def missing(meeting, text, *titles):
    item = meeting.items.get()
    for title in titles:
        ItemAttachment.objects.create(item=item, attachment=Attachment.objects.create(title=title))
    Section.objects.filter(item=item).update(html=f"<p>{text}</p>")
    found = findings(meeting, MINUTES)
    places = {(f.code, f.level, f.item_id, f.field) for f in found}
    assert places <= {("cited_attachments_are_there", Level.ADVICE, item.pk, "sections")}
    return [finding.excerpt.words for finding in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Se bilag 3.", ["bilag 3"]),
        ("Se bilag 1-3.", ["bilag 1-3"]),
        ("Bilag 1, 2 og 4 viser det, og bilag nr. 9.", ["Bilag 1, 2 og 4", "bilag nr. 9"]),
        ("Jf. Bilag B.", ["Bilag B"]),
    ],
)
def test_attachment_that_is_cited_but_not_there_is_told(text, words, meeting):
    assert missing(meeting, text, "Kort", "Budget") == words


@pytest.mark.parametrize(
    "text",
    [
        "Se bilag 1 og 2.",
        "Se bilag 2021 og bilag 12.5.",
        "Efter lovens bilag 4 og bekendtgørelsens bilag 7.",
        "Jf. bekendtgørelse nr. 99 om støj, bilag 3.",
        "Bilag 5 til bekendtgørelsen gælder, og bilag 6 i lokalplanen.",
        "Der er bilag i sagen. BILAG I SAGEN. Bilagene er lange.",
    ],
)
def test_other_words_are_no_false_alarm(text, meeting):
    assert missing(meeting, text, "Kort", "Budget") == []


def test_numbers_in_the_titles_decide_before_their_count(meeting):
    assert missing(meeting, "Se bilag 7, bilag A og bilag 2.", "Bilag 7 - kort", "Bilag A: budget") == [
        "bilag 2"
    ]
