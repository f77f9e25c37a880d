"""The ordered list of checks."""

import re
from pathlib import Path

import pytest

from minutes.checks import findings
from minutes.checks.run import CHECKS
from minutes.models import Acceptance
from tests.minutes.checks.meetings import MINUTES, closed_item

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TABLE = Path(__file__).resolve().parents[3] / "docs" / "checks.md"


def test_docs_name_every_check_once():
    codes = re.findall(r"^\| `(\w+)` \|", TABLE.read_text(), re.MULTILINE)
    assert sorted(codes) == sorted(check.__name__ for check in CHECKS)


def test_code_of_a_check_fits_what_keeps_it():
    longest = Acceptance._meta.get_field("code").max_length
    assert [check.__name__ for check in CHECKS if len(check.__name__) > longest] == []


def test_finding_carries_its_code_and_names_its_item(meeting):
    closed_item(meeting, opening="")
    [finding] = findings(meeting, MINUTES)
    assert (finding.code, finding.place) == ("openings_are_judged", "item 2")
