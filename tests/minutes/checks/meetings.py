"""Meetings that give no finding, and what the checks say of them."""

from committees.models import Attendance
from decisions.models import Decision
from minutes.checks import findings
from minutes.enums import DocumentKind
from tests.factories import make_item, make_meeting

AGENDA, MINUTES = DocumentKind.AGENDA, DocumentKind.MINUTES


def held_meeting(*args, **kwargs):
    """A past meeting that somebody attended."""
    meeting = make_meeting(*args, **kwargs)
    Attendance.objects.create(meeting=meeting, name="Ida Prøve", party="A", status="present")
    return meeting


def decided_item(meeting, title="Ny legeplads", **fields):
    item = make_item(meeting, title, decided="Godkendt.", **fields)
    Decision.objects.filter(item=item).update(outcome="approved")
    return item


def closed_item(meeting, title="Køb af Nygade 7", **fields):
    """A closed item that tells the public what it must."""
    public = {
        "closed": True,
        "closed_reason": "Tilbud",
        "public_title": "Køb af en ejendom",
        "public_decision": "<p>Godkendt.</p>",
        "opening": "request",
    }
    return make_item(meeting, title, **public | fields)


def said(meeting, kind=MINUTES):
    """What is wrong, how badly and where."""
    return [(f.code, f.level, f.item_id, f.field) for f in findings(meeting, kind)]
