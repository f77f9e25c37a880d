"""Where the public edition leaves something out."""

import pytest
from django.utils import timezone

from decisions.models import Attachment, Decision, ItemAttachment, Section
from minutes.compose import compose
from minutes.enums import Cause, DocumentKind, Edition
from minutes.gaps import Gap, Missing, laid_out
from minutes.models import WebChange
from tests.factories import make_item, make_meeting

pytestmark = pytest.mark.django_db
MINUTES = DocumentKind.MINUTES


@pytest.fixture
def meeting():
    return make_meeting()


@pytest.fixture
def item(meeting):
    """A text, then a decision."""
    return make_item(meeting, "Ny skole", decided="Godkendt.")


def found(meeting, kind=MINUTES):
    return laid_out(meeting, kind, compose(meeting, kind, Edition.PUBLIC))


def gaps(meeting):
    return [gap for laid in found(meeting) for gap in laid.gaps]


def attach(item, **fields):
    row = Attachment.objects.create(**{"title": "Notat", "public": False} | fields)
    ItemAttachment.objects.create(item=item, attachment=row)


def test_open_item_has_no_gap(meeting, item):
    attach(item, public=True)
    assert gaps(meeting) == []
    assert [laid.item_id for laid in found(meeting)] == [item.pk]


def test_closed_item_is_one_gap_however_much_it_holds(meeting):
    row = make_item(meeting, "Lukket", decided="Solgt.", closed=True, public_title="Salg")
    attach(row)
    assert gaps(meeting) == [Gap(Missing.ITEM)]


def test_item_kept_out_stands_in_its_place_among_the_others(meeting, item):
    kept = make_item(meeting, "Personsag", closed=True, public_title="Lukket", kept_out=True)
    last = make_item(meeting, "Eventuelt")
    laid = found(meeting)
    assert [place.item_id for place in laid] == [item.pk, kept.pk, last.pk]
    assert [place.public and place.public.title for place in laid] == ["Ny skole", None, "Eventuelt"]
    assert laid[1].gaps == (Gap(Missing.KEPT_OUT),)


def test_item_withdrawn_from_the_web_is_marked(meeting, item):
    meeting.items.update(web_withdrawn_at=timezone.now())
    assert gaps(meeting) == [Gap(Missing.WITHDRAWN)]


def test_closed_text_is_marked_where_it_stands(meeting, item):
    Section.objects.create(item=item, position=12, html="<p>Hemmeligt</p>", closed=True, closed_reason="Bud")
    assert gaps(meeting) == [Gap(Missing.SECTION, before=1)]
    Section.objects.filter(closed=True).update(public_html="<p>Der er givet bud.</p>")
    assert gaps(meeting) == [Gap(Missing.SECTION, before=1)]


def test_two_closed_texts_in_a_row_are_marked_one_by_one(meeting, item):
    for position, role in ((12, "economy"), (13, "legal")):
        Section.objects.create(
            item=item, position=position, role=role, html=f"<p>{role}</p>", closed=True, closed_reason="Bud"
        )
    assert gaps(meeting) == [Gap(Missing.SECTION, before=1), Gap(Missing.SECTION, before=2)]


def test_closed_decision_is_marked(meeting, item):
    Decision.objects.update(closed=True, closed_reason="Bud")
    assert gaps(meeting) == [Gap(Missing.DECISION, before=1)]


def test_decision_held_back_until_the_party_is_told_is_marked(meeting, item):
    Decision.objects.update(embargoed=True)
    assert gaps(meeting) == [Gap(Missing.DECISION, before=1)]


def test_attachments_kept_back_are_counted(meeting, item):
    for public in (True, False, False):
        attach(item, public=public)
    assert gaps(meeting) == [Gap(Missing.ATTACHMENTS, before=3, count=2)]


def test_attachments_all_kept_back_leave_a_mark_without_a_heading(meeting, item):
    attach(item)
    assert gaps(meeting) == [Gap(Missing.ATTACHMENTS, before=2, count=1)]
    attach(item, closed_reason="Fortroligt")
    assert gaps(meeting) == [Gap(Missing.ATTACHMENTS, before=2, count=2)]


def test_words_changed_in_the_web_copy_alone_are_no_gap(meeting, item):
    WebChange.objects.create(
        meeting=meeting, words="skole", replacement="institution", cause=Cause.OBJECTION, reason="Indsigelse"
    )
    assert gaps(meeting) == []


def test_gaps_hold_no_word_of_what_is_closed(meeting, item):
    Section.objects.create(item=item, position=12, html="<p>Hemmeligt</p>", closed=True, closed_reason="Bud")
    make_item(meeting, "Dybt hemmeligt", closed=True, public_title="Salg")
    assert "emmeligt" not in repr(found(meeting))
