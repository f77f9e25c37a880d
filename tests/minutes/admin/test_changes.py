"""What would change, in short, for the page that publishes."""

import pytest
from django.template.loader import render_to_string

from minutes.admin.changes import difference_context
from minutes.enums import DocumentKind
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting

pytestmark = pytest.mark.django_db
MINUTES = DocumentKind.MINUTES


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, "Ny skole", decided="Godkendt.")
    return meeting


def shown(meeting):
    return render_to_string("admin/parts/difference.html", difference_context(meeting, MINUTES))


def test_nothing_out_is_said(meeting):
    assert "Der er intet ude endnu" in shown(meeting)


def test_changed_parts_are_named_without_their_words(meeting):
    publish(meeting, MINUTES, None)
    meeting.items.get().sections.update(html="<p>Andre ord.</p>")
    make_item(meeting, "Eventuelt", decided="Drøftet.")
    part = shown(meeting)
    assert "2 punkter er ændret." in part
    assert "Punkt 1: Ny skole" in part
    assert "(Baggrund)" in part
    assert "(Tilføjet punkt)" in part
    assert "Andre ord" not in part
    assert f"/sekretariat/kladde/{meeting.pk}/minutes/aendringer/" in part
