"""Items kept out of the public edition, and what tells of them."""

import pytest

from decisions.models import Case, ItemEvent, Section
from minutes.checks import Level, findings
from tests.minutes.checks.meetings import MINUTES, closed_item, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CODE = "items_kept_out_are_not_told_of"


@pytest.fixture
def kept_out(meeting):
    case = Case.objects.create(number="24/1377")
    return closed_item(meeting, "Ansøgning fra en enlig", kept_out=True, case=case, public_title="")


def test_item_kept_out_needs_no_public_words(meeting, kept_out):
    assert said(meeting) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Se  ansøgning fra\nen enlig under lukkede sager.", "ansøgning fra en enlig"),
        ("Ida forlod mødet under punkt P1.", "punkt p1"),
        ("Jf. pkt. P1 og 3.", "pkt. p1"),
        ("Sagen hører til 24/1377.", "24/1377"),
    ],
)
def test_words_that_tell_of_it_are_to_be_judged_with_those_around(text, words, meeting, item, kept_out):
    section = Section.objects.get(item=item)
    Section.objects.filter(pk=section.pk).update(html=f"<p>{text}</p>")
    [finding] = findings(meeting, MINUTES)
    assert (finding.code, finding.level, finding.item_id, finding.row_id) == (
        CODE,
        Level.JUDGE,
        item.pk,
        section.pk,
    )
    assert finding.excerpt and " ".join(finding.excerpt.words.split()).lower() == words
    assert finding.place == "item 1, Baggrund"


def test_event_at_another_item_is_read_too(meeting, item, kept_out):
    ItemEvent.objects.create(item=item, kind="left", name="Bo Sø", text="Bo Sø forlod mødet før punkt P1.")
    assert (CODE, Level.JUDGE, item.pk, "events") in said(meeting)


@pytest.mark.parametrize("text", ["Punkt P1.1, punkt P12 og punkt 1 er andre.", "Sag 24/13771.", "§ 2"])
def test_other_numbers_are_no_trace(text, meeting, item, kept_out):
    Section.objects.filter(item=item).update(html=f"<p>{text}</p>")
    assert said(meeting) == []


def test_standing_case_number_is_no_trace(meeting, item, kept_out):
    Case.objects.update(standing=True)
    Section.objects.filter(item=item).update(html="<p>24/1377</p>")
    assert said(meeting) == []
