"""Every kind keeps every rule of PDF/UA-1 and PDF/A-3a, and passes the gate."""

from dataclasses import replace
from datetime import date

import pytest

from minutes.enums import Edition
from minutes.importing import read
from minutes.pdf.gate import require_conformance
from minutes.pdf.kinds.decisions import render_decisions
from minutes.pdf.kinds.errors import NothingToPrint
from minutes.pdf.kinds.extract import render_extract
from minutes.pdf.kinds.register import render_register
from minutes.pdf.kinds.signatures import render_signatures
from tests.minutes.importing.seeds import seed
from tests.minutes.pdf.examples import envelope, full_document, full_envelope
from tests.minutes.pdf.kinds.test_register import heading, row
from tests.minutes.pdf.verapdf import failed_rules

KINDS = {
    "extract": lambda document, around: render_extract(document, around, "3"),
    "extract of a closed item": lambda document, around: render_extract(document, around, "4"),
    "decisions": render_decisions,
    "signatures": render_signatures,
}


def require_valid(data: bytes) -> None:
    require_conformance(data)
    assert failed_rules(data) == []


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("kind", KINDS)
def test_small_document_breaks_no_rule(kind, edition):
    document = replace(full_document(), edition=edition)
    require_valid(KINDS[kind](document, replace(full_envelope(), code="RM99XAPK6D3S")).data)


@pytest.mark.parametrize("count", [0, 1, 60])
def test_register_breaks_no_rule(count):
    rows = [row(date(2026, 1 + n // 5, 6), str(n)) for n in range(count)]
    require_valid(render_register(heading(), rows).data)


@pytest.mark.long
def test_register_of_a_busy_year_breaks_no_rule():
    rows = [row(date(2026, 1 + n // 125, 6), str(n), decision="Godkendt. " * (n % 40)) for n in range(1_500)]
    require_valid(render_register(heading(), rows).data)


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_small_documents_of_real_minutes_break_no_rule(name):
    document = read(*seed(name)).document
    require_valid(render_decisions(document, envelope()).data)
    longest = max(document.items, key=lambda item: len(item.blocks))
    require_valid(render_extract(document, envelope(), longest.number).data)
    if document.attendance:
        require_valid(render_signatures(document, envelope()).data)
    else:
        with pytest.raises(NothingToPrint):
            render_signatures(document, envelope())
