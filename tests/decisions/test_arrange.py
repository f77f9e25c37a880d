import pytest

from decisions.arrange import FIRST, arrange, place_of, reorder
from decisions.items import blocks
from decisions.models import AgendaItem, Decision, Section
from tests.factories import make_committee, make_item, make_meeting, make_style

pytestmark = pytest.mark.django_db


def item_with(texts, style_place="after_recommendation"):
    """An item with sections of the roles named and an own decision for each "decision"."""
    committee = make_committee(style=make_style(decision_place=style_place))
    item = AgendaItem.objects.create(meeting=make_meeting(committee), title="En sag")
    for position, role in enumerate(texts):
        if role == "decision":
            Decision.objects.create(item=item, position=position)
        else:
            Section.objects.create(item=item, position=position, role=role)
    return item


def order(item):
    return [row.role if isinstance(row, Section) else "decision" for row in blocks(item)]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("first", ["decision", "background", "recommendation", "economy"]),
        ("after_recommendation", ["background", "recommendation", "decision", "economy"]),
        ("last", ["background", "recommendation", "economy", "decision"]),
    ],
)
def test_decision_stands_where_the_style_says(place, expected):
    item = item_with(["background", "recommendation", "economy", "decision"], place)
    arrange(item, {})
    assert order(item) == expected


def test_decision_stands_where_the_secretary_says():
    item = item_with(["background", "decision", "recommendation", "decision"])
    first, second = item.decisions.all()
    background = item.sections.get(role="background")
    arrange(item, {first.pk: str(background.pk), second.pk: FIRST})
    assert [row.pk for row in blocks(item) if isinstance(row, Decision)] == [second.pk, first.pk]
    assert order(item) == ["decision", "background", "decision", "recommendation"]
    assert [place_of(row) for row in (first, second)] == [str(background.pk), FIRST]


def test_place_that_is_gone_gives_the_usual_one():
    item = item_with(["recommendation", "decision"])
    arrange(item, {item.decisions.get().pk: "999999"})
    assert order(item) == ["recommendation", "decision"]


def test_decision_of_an_item_without_texts_keeps_its_place():
    item = item_with(["decision"])
    arrange(item, {})
    assert place_of(item.decisions.get()) == FIRST


def test_items_are_put_in_the_wanted_order_and_renumbered():
    meeting = make_meeting()
    a, b, c = (make_item(meeting, title) for title in "abc")
    late = make_item(meeting, "d")
    reorder(meeting, [c.pk, a.pk, b.pk, 999999])
    rows = list(meeting.items.order_by("position").values_list("title", "number"))
    assert rows == [("c", "1"), ("a", "2"), ("b", "3"), (late.title, "4")]


@pytest.mark.parametrize(
    ("texts", "place", "expected"),
    [
        (
            ["recommendation", "handed_out", "presentation"],
            "after_recommendation",
            ["recommendation", "handed_out", "decision", "presentation"],
        ),
        (
            ["background", "presentation", "attachments"],
            "after_recommendation",
            ["background", "decision", "presentation", "attachments"],
        ),
        (["attachments"], "after_recommendation", ["decision", "attachments"]),
        (["economy", "attachments"], "after_recommendation", ["economy", "decision", "attachments"]),
        (
            ["recommendation", "economy", "attachments"],
            "before_attachments",
            ["recommendation", "economy", "decision", "attachments"],
        ),
        (["economy", "attachments"], "last", ["economy", "attachments", "decision"]),
    ],
)
def test_decision_finds_its_place_among_other_texts(texts, place, expected):
    item = item_with([*texts, "decision"], place)
    arrange(item, {})
    assert order(item) == expected
