"""How texts are set."""

import pytest

from decisions.models import Section
from minutes.checks import Level
from tests.minutes.checks.meetings import AGENDA, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<table><tbody><tr><td>År</td></tr></tbody></table>", "tables_have_header_cells"),
        ("<h5>Lille</h5><p>x</p><h4>Stor</h4>", "headings_skip_no_level"),
        ('<p>Læs mere <a href="https://example.org">her</a></p>', "links_say_where_they_lead"),
        ('<p><a href="https://example.org"><strong>Klik her</strong></a></p>', "links_say_where_they_lead"),
        ('<p>x <a href="https://example.org"> </a></p>', "links_say_where_they_lead"),
    ],
)
def test_text_that_a_screen_reader_stumbles_over_is_told(html, code, meeting, item):
    Section.objects.update(html=html)
    assert said(meeting) == said(meeting, AGENDA) == [(code, Level.ADVICE, item.pk, "sections")]


@pytest.mark.parametrize(
    "html",
    [
        "<table><thead><tr><th>År</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
        "<h4>Stor</h4><h5>Lille</h5><p>x</p>",
        '<p>Læs <a href="https://example.org">budgettet for 2026</a></p>',
    ],
)
def test_text_set_well_gives_no_finding(html, meeting):
    Section.objects.update(html=html)
    assert said(meeting) == []


def test_several_faults_of_one_text_are_told_each(meeting, item):
    Section.objects.update(html="<h5>x</h5>" + "<table><tbody><tr><td>1</td></tr></tbody></table>" * 2)
    codes = [code for code, *_place in said(meeting)]
    assert codes == ["headings_skip_no_level", "tables_have_header_cells", "tables_have_header_cells"]


def test_heading_that_stands_without_text_is_told(meeting, item):
    Section.objects.update(html="", shown_empty=True)
    assert said(meeting) == [("headings_have_text", Level.ADVICE, item.pk, "sections")]


def test_heading_of_attachments_without_any_is_told(meeting, item):
    Section.objects.create(item=item, role="attachments", heading="Bilag", shown_empty=True)
    assert said(meeting) == [("headings_have_text", Level.ADVICE, item.pk, "attachments")]
