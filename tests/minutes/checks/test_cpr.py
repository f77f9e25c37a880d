"""CPR numbers in the texts that would become public."""

import pytest

from committees.models import Attendance
from decisions.models import Attachment, Case, Decision, Dissent, ItemAttachment, ItemEvent, Section
from minutes.checks import Level, findings
from minutes.checks.acceptances import NotToBeAccepted, accept
from tests.minutes.checks.meetings import AGENDA, MINUTES, closed_item, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CODE, ACROSS = "texts_hold_no_cpr_number", "texts_together_hold_no_cpr_number"
NUMBER = "070761-4285"


def in_section(meeting, html):
    Section.objects.filter(item=meeting.items.first()).update(html=html)


@pytest.mark.parametrize("number", [NUMBER, "0707614285", "070761 4285", "070761–4285"])
def test_number_in_a_text_stops_with_the_words_around_it(number, meeting, item):
    in_section(meeting, f"<p>Ansøgeren med CPR {number} får afslag.</p>")
    [finding] = findings(meeting, MINUTES)
    assert (finding.code, finding.level, finding.item_id) == (CODE, Level.STOP, item.pk)
    assert (finding.field, finding.row_id) == ("sections", item.sections.get().pk)
    assert finding.excerpt.words == number
    assert finding.excerpt.before.endswith("CPR ")
    assert number not in finding.message


@pytest.mark.parametrize(
    "html",
    [
        "<table><tbody><tr><th>CPR</th></tr><tr><td>070761-</td><td>4285</td></tr></tbody></table>",
        "<p>CPR 070761-</p><p>4285</p>",
        "<p>0707<strong>61-42</strong>85</p>",
    ],
)
def test_number_split_over_cells_lines_or_tags_stops(html, meeting):
    in_section(meeting, html)
    assert [code for code, *_place in said(meeting)] == [CODE]


@pytest.mark.parametrize("html", [f"{NUMBER}<sup>1</sup>", f"{NUMBER}<sup>12</sup>", f"<sub>1</sub>{NUMBER}"])
def test_number_beside_a_raised_figure_stops_once(html, meeting, item):
    in_section(meeting, f"<p>Afslag til {html} i dag.</p>")
    [finding] = findings(meeting, MINUTES)
    assert (finding.level, finding.field, finding.excerpt.words) == (Level.STOP, "sections", NUMBER)


def test_raised_figures_alone_are_no_finding(meeting):
    in_section(meeting, "<p>Arealet er 070761 m<sup>2</sup> og 4285 m<sup>2</sup>.</p>")
    assert said(meeting) == []


def test_number_that_runs_from_one_text_into_the_next_stops(meeting, item):
    in_section(meeting, "<p>Ansøgerens CPR-nummer er 070761-</p>")
    Section.objects.create(item=item, position=15, html="<p>4285.</p>")
    assert (ACROSS, Level.STOP, item.pk, "sections") in said(meeting)


def test_number_is_found_in_every_place(meeting, item):
    meeting.venue = f"Hos {NUMBER}"
    meeting.save()
    meeting.items.filter(pk=item.pk).update(title=f"Sag om {NUMBER}")
    Decision.objects.update(html=f"<p>Godkendt for {NUMBER}.</p>")
    Dissent.objects.create(item=item, name="Ida Prøve", text=f"Om {NUMBER}")
    attachment = Attachment.objects.create(title=f"Ansøgning {NUMBER}", public=True)
    ItemAttachment.objects.create(item=item, attachment=attachment)
    closed_item(meeting, public_title=f"Sag {NUMBER}")
    places = {(item_id, field) for code, _level, item_id, field in said(meeting) if code == CODE}
    closed = meeting.items.last()
    assert places >= {
        (None, None),
        (item.pk, "title"),
        (item.pk, "decisions"),
        (item.pk, "dissents"),
        (item.pk, "attachments"),
        (closed.pk, "public_title"),
    }


def test_number_in_words_that_are_public_beside_the_texts_stops(meeting, item):
    Case.objects.create(number="25/1", title=f"Ansøgning fra {NUMBER}").items.add(item)
    meeting.items.update(type="070761-4286", routing=["ØU", "070761-4287"])
    in_section(meeting, '<p><a href="mailto:070761%2D4288@example.dk">Skriv</a></p>')
    Decision.objects.update(html='<p>Godkendt, <a href="https://example.org/070761-4289">se her</a>.</p>')
    ItemEvent.objects.create(item=item, kind="left", name="Ole 070761-4290", text="Et medlem gik.")
    Attendance.objects.create(meeting=meeting, name="Bo", status="substitute", substitute_for="070761-4291")
    stopped = [finding for finding in findings(meeting, MINUTES) if finding.code == CODE]
    assert {(finding.excerpt.words, finding.field) for finding in stopped} == {
        (NUMBER, "case"),
        ("070761-4286", "type"),
        ("070761-4287", "routing"),
        ("070761-4288", "sections"),
        ("070761-4289", "decisions"),
        ("070761-4290", "events"),
        ("070761-4291", None),
    }
    assert "the case's title" in next(finding.place for finding in stopped if finding.field == "case")


def test_title_of_a_case_the_register_does_not_show_is_no_finding(meeting, item):
    case = Case.objects.create(number="25/1", title=f"Ansøgning fra {NUMBER}")
    case.items.add(item, closed_item(meeting))
    assert said(meeting) == said(meeting, AGENDA) == []


def test_number_in_what_stays_inside_is_no_finding(meeting):
    item = closed_item(meeting, f"Sag om {NUMBER}")
    Section.objects.filter(item=item).update(html=f"<p>{NUMBER}</p>")
    assert said(meeting) == said(meeting, AGENDA) == []


@pytest.mark.parametrize(
    "text", ["Sag 21/16637", "1.234.567 kr.", "Reg.nr. 4180 konto 3101912345", "070761-42"]
)
def test_other_numbers_are_no_finding(text, meeting):
    in_section(meeting, f"<p>{text}</p>")
    assert said(meeting) == []


def test_number_can_never_be_accepted(meeting):
    in_section(meeting, f"<p>{NUMBER}</p>")
    with pytest.raises(NotToBeAccepted):
        accept(meeting, findings(meeting, MINUTES), "Det er i orden", None)
    assert findings(meeting, MINUTES)[0].stands_in_the_way
