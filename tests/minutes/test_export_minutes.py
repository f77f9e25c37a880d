from io import StringIO

import pytest
from django.core.management import call_command

from minutes.compose import compose
from minutes.document_json import from_json, to_json
from minutes.enums import DocumentKind, Edition
from tests.factories import make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTES = DocumentKind.MINUTES


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny legeplads", decided="Godkendt.")
    return meeting


def test_exported_minutes_are_the_composed_document(meeting):
    out = StringIO()
    call_command("export_minutes", meeting.get_absolute_url(), stdout=out)
    document = compose(meeting, MINUTES, Edition.PUBLIC)
    assert out.getvalue().strip() == to_json(document)
    assert from_json(type(document), out.getvalue()) == document
