"""An imported signature sheet with names: the same people as those who were present."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from committees.enums import AttendanceStatus
from committees.folding import fold
from decisions.enums import ItemKind
from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind

HERE = {AttendanceStatus.PRESENT, AttendanceStatus.SUBSTITUTE}


def signature_sheet_fits_attendance(subject: Subject) -> Iterator[Finding]:
    """Who took part signs (docs/domain.md, "Who signs"). A sheet without any known name lists nobody."""
    if subject.kind != DocumentKind.MINUTES:
        return
    known = {fold(row.printed_name): row for row in subject.attendants.attendances}
    for item in subject.items:
        if item.kind != ItemKind.SIGNATURE_SHEET:
            continue
        sheet = fold(" ".join(section.html for section in item.sections.all()))
        signed = {name for name in known if re.search(rf"\b{re.escape(name)}\b", sheet)}
        words = {"number": item.number or "?"}
        for name, row in known.items() if signed else ():
            if name in signed and row.status not in HERE:
                message = _("%(name)s stands on the signature sheet, item %(number)s, but was not present.")
            elif name not in signed and row.status in HERE:
                message = _(
                    "%(name)s was present, but does not stand on the signature sheet, item %(number)s."
                )
            else:
                continue
            yield Finding(Level.ADVICE, message % {**words, "name": row.printed_name}, item.pk, "sections")
