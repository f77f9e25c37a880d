"""Marks left from copying a closed text stop publishing, wherever they stand in public."""

import pytest

from minutes.checks import Level, findings
from tests.minutes.checks.meetings import MINUTES, closed_item

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("text", ["Til ⟦Ida Holm⟧.", "Til ⟦Ida", "Ida⟧ Holm"])
def test_mark_stops_whole_or_half(text, meeting):
    item = closed_item(meeting, "Sag", public_decision=f"<p>{text}</p>")
    [finding] = [found for found in findings(meeting, MINUTES) if found.code == "no_marks_are_left"]
    assert (finding.level, finding.item_id, finding.field) == (Level.STOP, item.pk, "public_decision")


def test_mark_in_a_public_title_stops(meeting):
    closed_item(meeting, "Sag", public_title="Støtte til ⟦Ida Holm⟧")
    [finding] = [found for found in findings(meeting, MINUTES) if found.code == "no_marks_are_left"]
    assert (finding.field, finding.excerpt.words) == ("public_title", "⟦Ida Holm⟧")


def test_mark_that_is_not_public_stops_nothing(meeting):
    closed_item(meeting, "Sag om ⟦Ida⟧", public_title="En sag")
    assert not [found for found in findings(meeting, MINUTES) if found.code == "no_marks_are_left"]
