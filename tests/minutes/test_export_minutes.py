import getpass
from io import StringIO

import pytest
from django.core.management import call_command

from committees.models import AuditEntry
from minutes.compose import compose
from minutes.document_json import from_json, to_json
from minutes.enums import DocumentKind, Edition
from tests.decisions.reading.readers import make_closed
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


def test_export_of_the_closed_edition_is_logged_with_the_account_on_the_server(meeting):
    item = make_closed(meeting, "Salg af grund")
    call_command("export_minutes", str(meeting.pk), stdout=StringIO())
    assert not AuditEntry.objects.filter(action="closed.read").exists()
    out = StringIO()
    call_command("export_minutes", str(meeting.pk), "--edition", "closed", stdout=out)
    assert "Salg af grund" in out.getvalue()
    entry = AuditEntry.objects.get(action="closed.read")
    assert (entry.actor, entry.object_id) == (None, str(meeting.pk))
    account = getpass.getuser()
    expected = {"items": {str(item.pk): "server"}, "as": "export", "kind": "minutes", "account": account}
    assert entry.detail == expected
