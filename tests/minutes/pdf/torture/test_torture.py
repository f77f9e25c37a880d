"""What is as bad as the record may hold it is printed, and breaks no rule of either standard."""

import pytest

from minutes.pdf.gate import require_conformance
from minutes.pdf.render import render_pdf
from tests.minutes.pdf.examples import envelope, full_envelope
from tests.minutes.pdf.torture import CASES
from tests.minutes.pdf.torture.pictures import as_logo, images
from tests.minutes.pdf.verapdf import failed_rules

CHEAP = (
    "everything empty",
    "inside each other",
    "heads of all kinds",
    "characters that are none",
    "other scripts",
)


def require_valid(data: bytes) -> None:
    require_conformance(data)
    assert failed_rules(data) == []


@pytest.mark.parametrize("name", CHEAP)
def test_hard_document_breaks_no_rule(name):
    require_valid(render_pdf(CASES[name](), full_envelope()))


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(CASES.keys() - set(CHEAP)))
def test_harder_document_breaks_no_rule(name):
    require_valid(render_pdf(CASES[name](), full_envelope()))


@pytest.mark.long
@pytest.mark.parametrize("number", range(len(images())))
def test_any_logo_breaks_no_rule(number):
    mark = as_logo(images()[number])
    require_valid(render_pdf(CASES["nothing"](), envelope(organisation=mark)))
