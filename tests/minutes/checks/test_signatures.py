"""A signature sheet with names."""

import pytest

from committees.models import Attendance
from decisions.models import Section
from minutes.checks import Level
from tests.factories import make_item
from tests.minutes.checks.meetings import AGENDA, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def sheet(meeting, text):
    item = make_item(meeting, "Underskriftsside", kind="signature_sheet")
    Section.objects.filter(item=item).update(html=text)
    return item


def test_sheet_of_those_present_gives_no_finding(meeting):
    sheet(meeting, "<p>Ida Prøve</p>")
    assert said(meeting) == []


def test_sheet_without_known_names_is_not_judged(meeting):
    sheet(meeting, "<p>Underskrift: ____</p>")
    assert said(meeting) == []


def test_those_missing_and_those_absent_are_told(meeting):
    Attendance.objects.create(meeting=meeting, name="Bo Sø", status="excused")
    Attendance.objects.create(meeting=meeting, name="Eva Ny", status="substitute")
    item = sheet(meeting, "<p>Ida Prøve</p><p>Bo Sø</p>")
    assert said(meeting) == [("signature_sheet_fits_attendance", Level.ADVICE, item.pk, "sections")] * 2
    assert said(meeting, AGENDA) == []
