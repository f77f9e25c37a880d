"""Every document of the demo, printed and checked; a sample of them is checked in test_council.py."""

import pytest

from minutes.editions import CLOSED, PUBLIC
from minutes.enums import RenditionForm
from minutes.pdf.gate import require_conformance
from minutes.renditions.makers import Source, make
from minutes.renditions.parts import planned_parts
from tests.minutes.pdf.verapdf import failed_rules

pytestmark = [pytest.mark.usefixtures("council"), pytest.mark.django_db, pytest.mark.long]


@pytest.mark.parametrize("tables", [PUBLIC, CLOSED], ids=lambda tables: str(tables.edition))
def test_no_document_breaks_a_rule(tables):
    broken, count = {}, 0
    for publication in tables.publication.objects.order_by("pk"):
        source = Source(publication, publication.read_envelope(), tables)
        data = source.main()
        require_conformance(data)
        broken[str(publication)] = failed_rules(data)
        count += 1
    assert count > 10
    assert {name: rules for name, rules in broken.items() if rules} == {}


def test_no_derived_file_breaks_a_rule():
    """The first of each form; packets' files lie in folders that only the making of the council knows."""
    broken, forms = {}, set()
    for publication in PUBLIC.publication.objects.current().order_by("pk"):
        source = Source(publication, publication.read_envelope(), PUBLIC)
        parts = planned_parts(source.document, source.envelope)
        first = {part.form: part for part in reversed(list(parts)) if part.form != RenditionForm.PACKET}
        for part in first.values():
            for made in make(source, part):
                if made.data.startswith(b"%PDF"):
                    forms.add(part.form)
                    broken[f"{publication} {made.part}"] = failed_rules(made.data)
    assert forms == {RenditionForm.DECISIONS, RenditionForm.EXTRACT, RenditionForm.PLAIN}
    assert {name: rules for name, rules in broken.items() if rules} == {}
