"""Closed parts of open items."""

import pytest

from decisions.models import Attachment, Decision, ItemAttachment, Section
from minutes.checks import Level
from tests.minutes.checks.meetings import AGENDA, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CODE = "closed_parts_have_public_words"


def advice(item, field):
    return [(CODE, Level.ADVICE, item.pk, field)]


def test_closed_section_without_public_text_is_told(meeting, item):
    Section.objects.update(closed=True, closed_reason="Tilbud")
    assert said(meeting) == said(meeting, AGENDA) == advice(item, "sections")
    Section.objects.update(public_html="<p>Om en legeplads.</p>")
    assert said(meeting) == []


def test_closed_decision_without_public_text_is_told_in_minutes(meeting, item):
    Decision.objects.update(closed=True, closed_reason="Tilbud")
    assert said(meeting) == advice(item, "decisions")
    assert said(meeting, AGENDA) == []
    Decision.objects.update(embargoed=True)
    assert said(meeting) == []


def test_attachment_kept_back_with_a_reason_should_have_a_public_title(meeting, item):
    attachment = Attachment.objects.create(title="Tilbud fra NN")
    ItemAttachment.objects.create(item=item, attachment=attachment)
    assert said(meeting) == []
    Attachment.objects.update(closed_reason="Forretningsforhold")
    assert said(meeting) == advice(item, "attachments")
    Attachment.objects.update(public_title="Et tilbud")
    assert said(meeting) == []
