"""What somebody let stand is remembered for the same words in the same case."""

import pytest

from decisions.models import Case
from minutes.checks import Finding, Level, findings
from minutes.checks.acceptances import NotToBeAccepted, accept
from tests.factories import make_user
from tests.minutes.checks.meetings import MINUTES, closed_item, held_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def lukket(case):
    """The one finding of a meeting with a closed item whose public title says nothing."""
    meeting = held_meeting()
    closed_item(meeting, public_title="Lukket", case=case)
    [finding] = findings(meeting, MINUTES)
    return meeting, finding


@pytest.mark.parametrize(
    ("same_case", "standing", "remembered"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_acceptance_is_remembered_in_the_same_case_alone(same_case, standing, remembered):
    case = Case.objects.create(number="24/1", standing=standing)
    meeting, finding = lukket(case)
    assert finding.stands_in_the_way
    accept(meeting, [finding], "Titlen stod i den gamle protokol", make_user(name="Eva Ny"))
    [again] = findings(meeting, MINUTES)
    assert again.accepted.name == "Eva Ny"
    other = case if same_case else Case.objects.create(number="24/2")
    _next_meeting, next_finding = lukket(other)
    assert bool(next_finding.accepted) == remembered
    assert next_finding.stands_in_the_way != remembered


@pytest.mark.parametrize("level", [Level.STOP, Level.ADVICE])
def test_only_what_must_be_judged_can_be_accepted(level, meeting):
    with pytest.raises(NotToBeAccepted):
        accept(meeting, [Finding(level, "x", code="x")], "Fordi", None)
