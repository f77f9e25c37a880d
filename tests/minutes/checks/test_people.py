"""What may tell of a private person, in the texts."""

import pytest

from committees.models import Organisation
from decisions.models import Section
from minutes.checks import Level, findings
from tests.minutes.checks.meetings import MINUTES, said

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CONTACTS = "contacts_are_the_councils_own"


def told(meeting, text):
    Section.objects.update(html=f"<p>{text}</p>")
    return [(f.code, f.level, f.excerpt.words) for f in findings(meeting, MINUTES)]


@pytest.fixture(autouse=True)
def _council(db):
    Organisation.objects.update_or_create(
        pk=1,
        defaults={
            "name": "Nordby",
            "email": "post@nordby.example",
            "phone": "99 88 77 66",
            "domain": "https://www.nordby-kommune.example/",
        },
    )


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Skriv til bo@privat.example i dag.", CONTACTS, "bo@privat.example"),
        ("Ring til ham på tlf. 22 33 44 55.", CONTACTS, "22 33 44 55"),
        ("Hun bor på Birkevej 12, 2. tv i dag.", "addresses_may_be_public", "Birkevej 12, 2. tv"),
        (
            "Jens Madsen er indlagt med en depression.",
            "names_stand_apart_from_sensitive_matters",
            "Jens Madsen",
        ),
        ("I Skovby er to børn anbragt uden for hjemmet.", "small_numbers_point_at_nobody", "to børn"),
    ],
)
def test_private_matter_is_to_be_judged_with_its_words(text, code, words, meeting):
    assert told(meeting, text) == [(code, Level.JUDGE, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Skriv til post@nordby.example, eva@politik.nordby.example eller x@nordby-kommune.example.",
        "Ring til rådhuset på tlf. 99 88 77 66 eller 9988 7766.",
        "Mødet holdes i Byrådssalen.",
        "Ida Prøve talte om depression hos unge.",
        "Der er 412 anbragte børn.",
    ],
)
def test_councils_own_people_and_contacts_pass(text, meeting):
    assert told(meeting, text) == []


def test_setting_adds_contacts_that_pass(meeting, settings):
    settings.OWN_CONTACTS = ["forsyning.example", "22 33 44 55"]
    assert told(meeting, "Tlf. 22334455 eller x@forsyning.example") == []


def test_same_words_in_one_item_are_asked_about_once(meeting, item):
    text = "Skriv til bo@privat.example. BO@privat.example svarer."
    assert told(meeting, text) == [(CONTACTS, Level.JUDGE, "bo@privat.example")]
    assert said(meeting) == [(CONTACTS, Level.JUDGE, item.pk, "sections")]
