"""What the public must learn of a closed item."""

from datetime import date

import pytest

from decisions.enums import Preparation
from decisions.ground_presets import make_grounds
from decisions.models import Citation, Decision
from minutes.checks import Level, findings
from tests.minutes.checks.meetings import AGENDA, MINUTES, closed_item, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TITLE, REASON = "closed_items_have_a_public_title", "closed_items_have_a_reason"
DECISION = "closed_items_have_a_public_decision"


def test_closed_item_with_public_words_gives_no_finding(meeting):
    closed_item(meeting)
    assert said(meeting) == said(meeting, AGENDA) == []


def test_closed_item_needs_title_and_reason_and_should_have_a_decision(meeting):
    item = closed_item(meeting, public_title=" ", closed_reason="\t", public_decision="")
    assert said(meeting) == [
        (TITLE, Level.STOP, item.pk, "public_title"),
        (REASON, Level.STOP, item.pk, "closed_reason"),
        (DECISION, Level.JUDGE, item.pk, "public_decision"),
    ]
    assert [code for code, *_rest in said(meeting, AGENDA)] == [TITLE, REASON]


@pytest.mark.parametrize("title", ["Lukket", "Lukket punkt", "LUKKET SAG.", "(lukket)"])
def test_title_that_says_only_closed_is_to_be_judged(title, meeting):
    item = closed_item(meeting, public_title=title)
    assert said(meeting) == [(TITLE, Level.JUDGE, item.pk, "public_title")]


def test_decision_that_waits_for_the_party_needs_no_public_words_yet(meeting):
    item = closed_item(meeting, public_decision="")
    Decision.objects.create(item=item, html="<p>Afslag.</p>", embargoed=True)
    assert said(meeting) == []


def test_item_taken_off_needs_no_public_decision(meeting):
    closed_item(meeting, public_decision="", preparation=Preparation.WITHDRAWN)
    assert said(meeting) == []


def test_rule_is_named_once_somebody_has_read_it(meeting):
    """And in a body it holds for: § 8 is about the council, § 20 about committees."""
    make_grounds()  # a test whose transaction others saw has emptied the tables, with what migrations wrote
    closed_item(meeting, public_title="")
    assert "§" not in findings(meeting, MINUTES)[0].message
    Citation.objects.update(read_on=date(2026, 1, 5))
    assert " (kommunestyrelsesloven § 20, stk. 7)." in findings(meeting, MINUTES)[0].message
    meeting.committee.kind = "council"
    assert " (kommunestyrelsesloven § 8, stk. 7)." in findings(meeting, MINUTES)[0].message
    meeting.committee.kind = "advisory"
    assert "§" not in findings(meeting, MINUTES)[0].message
