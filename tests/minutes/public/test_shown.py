"""The document as the pages show it."""

import re

import pytest
from django.utils.html import escape
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from minutes.document import AttendanceLine, FrontFact
from minutes.public.shown.front import shown_attendance, shown_facts
from minutes.public.shown.items import shown_items
from minutes.public.shown.markup import shown_html
from tests.minutes.pdf.examples import closed_item, document, envelope, full_document, full_envelope, item

ROWS = "<tr><th>År</th><th>Kr.</th></tr><tr><td>2026</td><td>7</td></tr>"
TABLE = f"<table><caption>Tal</caption><tbody>{ROWS}</tbody></table>"


def words(html):
    return re.sub(r"<[^>]*>", " ", html).split()


def test_table_lies_in_a_frame_that_scrolls_and_can_be_reached():
    html = shown_html(f"<p>Før</p>{TABLE}efter", 3)
    assert '<div class="scroll" tabindex="0" role="group" aria-label="Tal"><table' in html
    assert html.count("<div") == 1
    assert words(html) == ["Før", "Tal", "År", "Kr.", "2026", "7", "efter"]


def test_table_without_caption_has_a_name_too():
    assert 'aria-label="Tabel"' in shown_html(TABLE.replace("<caption>Tal</caption>", ""), 3)


def test_empty_head_is_a_cell():
    rows = "<tr><th></th><th>Kr.</th></tr><tr><td>2026</td><td>7</td></tr>"
    html = shown_html(f"<table><tbody>{rows}</tbody></table>", 3)
    assert html.count("<th") - html.count("<thead") == 1
    assert html.count("<td") == 3


def test_table_too_large_to_mend_is_shown_as_it_is():
    row = "<tr>" + "<td>1</td>" * 2000 + "</tr>"
    assert shown_html(f"<table><tbody>{row}</tbody></table>", 3).count("<td>1</td>") == 2000


@pytest.mark.parametrize(
    ("html", "level", "tags"),
    [
        ("<h4>A</h4><h5>B</h5>", 3, ["h4", "h5"]),
        ("<h4>A</h4><h5>B</h5>", 2, ["h3", "h4"]),
        ("<h5>B</h5>", 2, ["h3"]),
        ("<h4>A</h4><h5>B</h5>", 6, ["h6", "h6"]),
    ],
)
def test_headings_follow_the_level_above_them(html, level, tags):
    assert re.findall(r"<(h\d)>", shown_html(html, level)) == tags


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="abæøå <>&\"'\u00a0", max_size=8), max_size=5))
def test_no_word_is_lost(texts):
    html = "<h4>x</h4>" + "".join(f"<p>{escape(text)}</p>" for text in texts)

    def said(markup):
        return fragment_fromstring(markup, create_parent="div").text_content()

    assert said(shown_html(html, 3)) == said(html)


def test_own_decision_is_set_apart_from_those_of_others():
    shown = shown_items(full_document(), full_envelope())[1]
    assert [block.heading for block in shown.decisions] == ["Beslutning Havneudvalget den 17-03-2026"]
    others = [block.heading for block in shown.blocks if block.template.endswith("decision.html")]
    assert others == ["Beslutning Teknikudvalget den 10-03-2026"]


def test_items_with_the_same_number_keep_anchors_of_their_own():
    shown = shown_items(document(item("1"), item("1"), item(""), item("2")), envelope())
    anchors = [row.anchor for row in shown]
    assert len(set(anchors)) == 4
    assert anchors[3] == "punkt-2"
    assert shown[2].address == ""


def test_attachment_tells_type_pages_and_size():
    attachments = next(
        b for b in shown_items(full_document(), full_envelope())[1].blocks if hasattr(b, "files")
    )
    known, unknown = attachments.files
    assert (known.form, known.pages, known.size) == ("PDF", 12, 345_678)
    assert known.address == "/udvalg/havneudvalget/2026-03-17/bilag/forslag-b.pdf"
    assert (unknown.title, unknown.address, unknown.form) == ("Notat fra lodsen", "", "")


def test_title_that_says_closed_needs_no_tag():
    shown = shown_items(document(item("1", "Lukket", closed=True), closed_item()), envelope())
    assert [row.title_says_closed for row in shown] == [True, False]


def test_people_are_listed_once():
    facts = shown_facts(full_document())
    assert [fact.label for fact in facts] == ["Mødedato", "Mødested"]
    alone = document(attendance=None, front=(FrontFact("participants", "Deltagere", "Asta Brink"),))
    assert [fact.text for fact in shown_facts(alone)] == ["Asta Brink"]
    assert shown_attendance(alone) == []


def test_attendance_stands_in_groups_present_first():
    groups = shown_attendance(full_document())
    assert [(group.status, len(group.people)) for group in groups] == [
        ("present", 2),
        ("substitute", 1),
        ("excused", 1),
    ]
    absent = document(attendance=(AttendanceLine("Ib", "absent"),))
    assert [group.status for group in shown_attendance(absent)] == ["absent"]
