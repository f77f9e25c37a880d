"""Votes and dissents of closed items."""

import pytest

from decisions.models import Dissent, Vote
from minutes.checks import Level
from tests.minutes.checks.meetings import AGENDA, closed_item, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def closed(meeting):
    return closed_item(meeting)


def test_public_vote_without_public_motion_is_to_be_judged(meeting, closed):
    vote = Vote.objects.create(item=closed, motion="Købet af Nygade 7", public=True)
    assert said(meeting) == [("public_votes_of_closed_items", Level.JUDGE, closed.pk, "votes")]
    assert said(meeting, AGENDA) == []
    vote.public_motion = "Købet"
    vote.save()
    assert said(meeting) == []


def test_hidden_votes_and_dissents_are_told_since_as_a_rule_they_are_public(meeting, closed):
    Vote.objects.create(item=closed, motion="Købet")
    Dissent.objects.create(item=closed, name="Ida Prøve", text="Det er for dyrt.")
    code = "votes_of_closed_items_are_public"
    assert said(meeting) == [
        (code, Level.ADVICE, closed.pk, "votes"),
        (code, Level.ADVICE, closed.pk, "dissents"),
    ]
