"""What the blocks of an item give to the templates."""

from dataclasses import replace

import pytest

from minutes.document import AttachmentLine, AttachmentsBlock, DissentRecord
from minutes.pdf.prose.markup import Markup
from minutes.pdf.shown.blocks import BRIEF, printed_block
from tests.minutes.pdf import examples


def printed(block):
    return printed_block(block, examples.envelope(), Markup("https://referat.example/"), "Punkt 3")


@pytest.mark.parametrize(
    ("titles", "labels"),
    [
        (["Kort", "Notat"], ["Bilag 1", "Bilag 2"]),
        (["17 nye boliger", "2021-budget"], ["Bilag 1", "Bilag 2"]),
        (["1. Kort", "Notat"], ["", ""]),
        (["Bilag 4 Notat"], [""]),
        (["Bilag til punkt 3"], ["Bilag 1"]),
    ],
)
def test_attachments_are_numbered_unless_their_titles_are(titles, labels):
    lines = tuple(AttachmentLine(title) for title in titles)
    assert [line.label for line in printed(AttachmentsBlock("Bilag", lines)).attachments] == labels


def test_decision_stays_on_one_page_while_its_votes_and_dissents_are_few():
    decision = examples.vote_decision()
    assert printed(decision).brief
    assert not printed(replace(decision, votes=decision.votes * 5)).brief
    assert not printed(replace(decision, dissents=(DissentRecord("Bo Skov", "Nej. " * BRIEF),))).brief
