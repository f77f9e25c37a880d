"""What somebody let stand is remembered for the same words in the same case."""

import pytest

from decisions.models import Attachment, Case, Section
from minutes.checks import Finding, Level, findings
from minutes.checks.acceptances import NotToBeAccepted, accept
from tests.factories import make_user
from tests.minutes.checks.meetings import MINUTES, closed_item, decided_item, held_meeting
from tests.minutes.checks.test_file_texts import attached

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CONTACTS = "contacts_are_the_councils_own"


def lukket(case):
    """The one finding of a meeting with a closed item whose public title says nothing."""
    meeting = held_meeting()
    closed_item(meeting, public_title="Lukket", case=case)
    [finding] = findings(meeting, MINUTES)
    return meeting, finding


@pytest.mark.parametrize(
    ("same_case", "standing", "remembered"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_acceptance_is_remembered_in_the_same_case_alone(same_case, standing, remembered):
    case = Case.objects.create(number="24/1", standing=standing)
    meeting, finding = lukket(case)
    assert finding.stands_in_the_way
    accept(meeting, [finding], "Titlen stod i den gamle protokol", make_user(name="Eva Ny"))
    [again] = findings(meeting, MINUTES)
    assert again.accepted.name == "Eva Ny"
    other = case if same_case else Case.objects.create(number="24/2")
    _next_meeting, next_finding = lukket(other)
    assert bool(next_finding.accepted) == remembered
    assert next_finding.stands_in_the_way != remembered


@pytest.mark.parametrize("level", [Level.STOP, Level.ADVICE])
def test_only_what_must_be_judged_can_be_accepted(level, meeting):
    with pytest.raises(NotToBeAccepted):
        accept(meeting, [Finding(level, "x", code="x")], "Fordi", None)


def of(code, meeting):
    return [finding for finding in findings(meeting, MINUTES) if finding.code == code]


def test_same_words_on_two_items_without_a_case_are_judged_one_by_one(meeting, item):
    other = decided_item(meeting, "Støj fra havnen")
    Section.objects.filter(item__meeting=meeting).update(html="<p>Skriv til ida@privat.example.</p>")
    [first, second] = of(CONTACTS, meeting)
    assert (first.item_id, second.item_id) == (item.pk, other.pk)
    assert first.fingerprint != second.fingerprint
    accept(meeting, [first], "Hun har bedt om det", None)
    assert [bool(finding.accepted) for finding in of(CONTACTS, meeting)] == [True, False]


def test_finding_without_words_is_judged_anew_at_the_next_meeting_of_the_case():
    case = Case.objects.create(number="24/1")
    code, accepted = "closed_items_have_a_public_decision", []
    for _number in range(2):
        meeting = held_meeting()
        closed_item(meeting, public_decision="", case=case)
        accepted.append([bool(finding.accepted) for finding in of(code, meeting)])
        accept(meeting, of(code, meeting), "Endnu ikke", None)
        accepted.append([bool(finding.accepted) for finding in of(code, meeting)])
    assert accepted == [[False], [True], [False], [True]]


@pytest.mark.parametrize(
    ("code", "first", "second"),
    [
        ("contacts_in_files_are_the_councils_own", "x@privat.example", "x@privat.example y@privat.example"),
        ("contacts_in_files_are_the_councils_own", "x@privat.example", "x@privat.example"),
        ("files_were_looked_through", "Plan", "Plan"),
    ],
)
def test_another_file_of_the_same_title_is_judged_anew(code, first, second, meeting, item):
    unread = [{"code": "not_inspected", "where": "", "text": ""}]
    attached(item, first, clean=unread)
    accept(meeting, of(code, meeting), "Det er i orden", None)
    assert [bool(finding.accepted) for finding in of(code, meeting)] == [True]
    item.item_attachments.all().delete()
    other = attached(item, second, clean=unread)
    assert [bool(finding.accepted) for finding in of(code, meeting)] == [True]
    Attachment.objects.filter(pk=other.pk).update(clean_sha256="c" * 64)
    assert [bool(finding.accepted) for finding in of(code, meeting)] == [False]
