"""What cannot be printed is told before publishing."""

import pytest

from decisions.models import Section
from minutes.checks import Level
from minutes.checks.run import findings
from minutes.enums import DocumentKind
from minutes.pdf.limits import MAX_COLUMNS, MAX_DEPTH, MAX_ROWS
from tests.minutes.checks.meetings import AGENDA, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
HEAD = "<thead><tr><th>År</th></tr></thead>"
UNPRINTABLE = [
    (f"<table>{HEAD}<tbody>{'<tr><td>1</td></tr>' * MAX_ROWS}</tbody></table>", str(MAX_ROWS + 1)),
    (f"<table><thead><tr>{'<th>x</th>' * (MAX_COLUMNS + 1)}</tr></thead></table>", str(MAX_COLUMNS)),
    ("<ul><li>x" * MAX_DEPTH + "</li></ul>" * MAX_DEPTH, str(MAX_DEPTH)),
]


@pytest.mark.parametrize(("html", "figure"), UNPRINTABLE)
def test_text_that_cannot_be_printed_is_told_with_its_place(html, figure, meeting, item):
    Section.objects.update(html=html)
    finding = ("texts_can_be_printed", Level.JUDGE, item.pk, "sections")
    assert finding in said(meeting)
    assert finding in said(meeting, AGENDA)
    [told] = [f for f in findings(meeting, DocumentKind.MINUTES) if f.code == "texts_can_be_printed"]
    assert figure in told.message
    assert "Item 1, Baggrund" in told.message


def test_closed_text_that_cannot_be_printed_is_told(meeting, item):
    item.closed = True
    item.save()
    Section.objects.update(html=UNPRINTABLE[0][0])
    assert "texts_can_be_printed" in {code for code, *_place in said(meeting)}


def test_tables_too_long_together_are_told_once(meeting):
    table = f"<table>{HEAD}<tbody>{'<tr><td>1</td></tr>' * 2900}</tbody></table>"
    Section.objects.update(html=table * 4)
    assert [code for code, *_place in said(meeting)].count("texts_can_be_printed") == 1


def test_text_just_within_the_limits_gives_no_finding(meeting):
    table = f"<table>{HEAD}<tbody>{'<tr><td>1</td></tr>' * (MAX_ROWS - 1)}</tbody></table>"
    Section.objects.update(html=table)
    assert said(meeting) == []
