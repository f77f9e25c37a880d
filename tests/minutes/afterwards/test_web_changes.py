"""Rettelse af webudgaven: the web says other words, the record its own."""

import pytest

from committees.models import Attendance
from decisions.models import (
    Attachment,
    AttachmentPage,
    Ballot,
    PublishedAttendance,
    PublishedBallot,
    RegisterEntry,
    Section,
    Vote,
)
from minutes.afterwards.leftovers import leftovers
from minutes.afterwards.web_changes import WordsNotFound, change_web_copy
from minutes.enums import Act, Cause
from minutes.models import ClosedPublication, Publication, WebChange
from minutes.publishing.publish import publish
from tests.factories import make_person
from tests.minutes.acts import AGENDA, JUDGED, MINUTES, current, make_published, versions

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.public]


@pytest.fixture
def meeting():
    return make_published()


def anonymise(meeting, words="Ida Prøve", replacement="NN", cause=Cause.OBJECTION):
    return change_web_copy(
        meeting, words, replacement, cause, "Indsigelse fra borgeren", None, "Et navn er fjernet."
    )


def test_objection_changes_the_web_and_no_word_of_the_record(client, meeting):
    anonymise(meeting)
    assert "Ida Prøve" in ClosedPublication.objects.get(kind=MINUTES).document
    assert "Ida Prøve" in Attendance.objects.get(meeting=meeting).name
    assert ClosedPublication.objects.filter(kind=MINUTES).count() == 1
    assert current(meeting).act == Act.WEB_CORRECTION
    for page in ("", "referat/", "referat.json"):
        body = client.get(meeting.get_absolute_url() + page).content.decode()
        assert "Ida Prøve" not in body, page
        assert "NN" in body, page


def test_earlier_versions_go_where_the_cause_is_a_slip(client, meeting):
    anonymise(meeting)
    assert versions(meeting) == [2]
    assert client.get(f"{meeting.get_absolute_url()}referat/v1/").status_code == 410
    assert not Publication.objects.filter(document__contains="Ida Prøve").exists()


def test_earlier_versions_stay_where_it_is_a_mere_mistake(meeting):
    anonymise(meeting, cause=Cause.MISTAKE)
    assert versions(meeting) == [1, 2]


def test_change_holds_for_later_publishing(meeting):
    anonymise(meeting)
    publish(meeting, MINUTES, None, "Rettet.", accepting=JUDGED)
    assert "Ida Prøve" not in current(meeting).document


def test_person_who_is_not_named_is_not_linked(meeting):
    person = make_person("Bo Borger")
    Attendance.objects.filter(meeting=meeting).update(person=person, name="Bo Borger")
    item = meeting.items.get(number="1")
    vote = Vote.objects.create(item=item, tallies={"for": {"count": 1, "groups": [], "names": ["Bo Borger"]}})
    Ballot.objects.create(vote=vote, person=person, name="Bo Borger", choice="for")
    publish(meeting, MINUTES, None, "Rettet.", accepting=JUDGED)
    assert PublishedBallot.objects.get().person == person
    anonymise(meeting, "Bo Borger")
    assert (PublishedBallot.objects.get().person, PublishedBallot.objects.get().name) == (None, "NN")
    assert (PublishedAttendance.objects.get().person, PublishedAttendance.objects.get().name) == (None, "NN")


def test_words_that_stand_nowhere_are_refused_and_nothing_is_kept(meeting):
    with pytest.raises(WordsNotFound):
        anonymise(meeting, "Findes Ikke")
    assert not WebChange.objects.exists()
    assert versions(meeting) == [1]


def test_every_document_that_is_out_is_changed(meeting):
    anonymise(meeting, "legeplads", "anlæg", Cause.MISTAKE)
    assert "legeplads" not in current(meeting, AGENDA).document
    assert "legeplads" not in current(meeting, MINUTES).document


def test_file_is_named_after_the_changed_title(client, meeting):
    anonymise(meeting, "Støjrapport", "Bilag om en borger")
    link = current(meeting).read_envelope().files[0]
    assert link.address.endswith("/bilag-om-en-borger.pdf")
    response = client.get(link.address)
    assert response.status_code == 200
    assert "stoejrapport" not in str(response.headers).lower()
    response.getvalue()


def test_what_is_being_written_does_not_slip_out_with_the_change(meeting):
    Section.objects.filter(item__meeting=meeting).update(html="<p>Halvfærdig.</p>")
    meeting.items.filter(number="1").update(title="Kladdetitel")
    anonymise(meeting)
    assert "Halvfærdig" not in current(meeting).document
    assert "Kladdetitel" not in current(meeting).document
    assert not RegisterEntry.objects.filter(title="Kladdetitel").exists()


def test_register_says_the_changed_words(client, meeting):
    anonymise(meeting, "legeplads", "anlæg", Cause.MISTAKE)
    entry = RegisterEntry.objects.get(meeting=meeting, number="1")
    assert (entry.title, entry.version) == ("Ny anlæg", 2)
    assert "legeplads" not in entry.full_text + entry.text_folded
    assert "legeplads" not in client.get("/beslutninger.json").content.decode()


def test_other_kind_is_changed_too_with_its_file(client, meeting):
    anonymise(meeting, "Støjrapport", "Bilag", Cause.OBJECTION)
    for kind in (AGENDA, MINUTES):
        link = current(meeting, kind).read_envelope().files[0]
        response = client.get(link.address)
        assert response.status_code == 200
        response.getvalue()


def test_parts_of_the_words_that_still_stand_are_told(meeting):
    item = meeting.items.get(number="1")
    Section.objects.filter(item=item).update(html="<p>Prøve, Ida har søgt.</p>")
    AttachmentPage.objects.create(attachment=Attachment.objects.get(), number=3, text="Ida Prøve")
    publish(meeting, MINUTES, None, "Rettet.", accepting=JUDGED)
    anonymise(meeting)
    places = leftovers(meeting, "Ida Prøve")
    assert any("punkt 1" in place for place in places)
    assert "side 3 af “Støjrapport”" in places
    assert leftovers(meeting, "Findes ikke") == []
