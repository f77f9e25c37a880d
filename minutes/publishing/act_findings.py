"""Findings about the act of publishing itself, beside those about the document (minutes.checks)."""

from dataclasses import replace

from django.utils.translation import gettext as _

from committees.personal_data.cpr import find_cpr
from minutes.checks import Finding, Level, Subject
from minutes.document import MinutesDocument
from minutes.models import Publication


def cpr_in_note(note: str) -> list[Finding]:
    """The note is printed with the version."""
    if next(find_cpr(note), None) is None:
        return []
    return [Finding(Level.STOP, _("There is a CPR number in the note. Take it out."))]


def changed_elsewhere(subject: Subject, only: str) -> list[Finding]:
    """Where one item alone is to change: what else at the desk is not as it is out.

    What somebody is writing there would go out with it, seen by nobody.
    """
    out = Publication.objects.filter(meeting=subject.meeting, kind=subject.kind, current=True).first()
    if not only or out is None:
        return []
    was, now = out.read_document(), subject.document
    before = {item.number: item for item in was.items}
    changed = [i.number for i in now.items if i.number != only and before.get(i.number) != i]
    if not changed and _around(was) == _around(now):
        return []
    message = _(
        "More than item %(number)s is changed since the publication: %(changed)s. Publish that first as a "
        "correction, or put it back."
    )
    words = {"number": only, "changed": ", ".join(changed) or _("the front page")}
    return [Finding(Level.STOP, message % words)]


def _around(document: MinutesDocument) -> MinutesDocument:
    return replace(document, items=())
