"""What of an item's records each edition holds."""

import pytest

from decisions.enums import Preparation
from decisions.models import Attachment, ItemAttachment, PublishedBallot, Section, Vote
from minutes.compose import compose
from minutes.document import AttachmentsBlock, WithheldBlock
from minutes.document_json import to_json
from minutes.enums import DocumentKind, Edition
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTES = DocumentKind.MINUTES


@pytest.fixture
def meeting():
    return make_meeting()


@pytest.fixture
def item(meeting):
    return make_item(meeting, "Ny legeplads", decided="Godkendt.")


def blocks(meeting, edition):
    return compose(meeting, MINUTES, edition).items[0].blocks


def attach(item, title, section=None):
    row = Attachment.objects.create(title=title, public=True)
    return ItemAttachment.objects.create(item=item, attachment=row, section=section)


@pytest.fixture
def closed_place(item):
    return Section.objects.create(
        item=item, position=90, role="attachments", heading="Bilag", closed=True, closed_reason="Tilbud"
    )


def test_closed_place_keeps_its_attachments_from_the_public(meeting, item, closed_place):
    attach(item, "Tilbud fra firmaet", closed_place)
    attach(item, "Støjrapport")
    assert blocks(meeting, Edition.PUBLIC)[-1] == WithheldBlock("attachments", "Tilbud")
    kept = blocks(meeting, Edition.CLOSED)[-1]
    assert isinstance(kept, AttachmentsBlock)
    assert [line.title for line in kept.attachments] == ["Tilbud fra firmaet", "Støjrapport"]


def test_closed_place_without_attachments_tells_nothing(meeting, item, closed_place):
    assert not any(isinstance(block, WithheldBlock) for block in blocks(meeting, Edition.PUBLIC))


def test_item_taken_off_publishes_no_ballot(meeting, item):
    vote = Vote.objects.create(item=item, motion="Indstillingen")
    vote.ballots.create(name="Ida Prøve", choice="for")
    item.preparation = Preparation.WITHDRAWN
    item.save()
    publish(meeting, MINUTES, None, accepting="Vurderet")
    assert not PublishedBallot.objects.exists()


def test_closed_item_taken_off_shows_neither_its_presentation_nor_its_decision(meeting):
    item = make_item(
        meeting,
        "Køb af Nygade 7",
        closed=True,
        closed_reason="Forretningsforhold",
        public_title="Køb af ejendom",
        public_presentation="<p>Kommunen køber.</p>",
        public_decision="<p>Købet er godkendt.</p>",
        preparation=Preparation.WITHDRAWN,
    )
    Vote.objects.create(item=item, motion="Købet", public=True)
    text = to_json(compose(meeting, MINUTES, Edition.PUBLIC))
    assert [block.html for block in blocks(meeting, Edition.PUBLIC)] == ["<p>Udgår.</p>"]
    for word in ("Kommunen køber", "Købet", "Nygade"):
        assert word not in text
