"""From the meeting's page to the public: checked, shown, published, corrected, withdrawn."""

import pytest
from django.urls import reverse

from committees.meetings import cancel
from committees.models import Committee, Meeting
from decisions.models import AgendaItem
from minutes.enums import DocumentKind
from minutes.models import Acceptance, LedgerEntry, PlannedPublication, Publication, Tombstone, Withdrawal
from minutes.publishing.publish import publish
from tests.factories import make_committee, make_item, make_meeting, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


@pytest.fixture
def meeting(db):
    meeting = make_meeting(make_committee("Skoleudvalget"))
    meeting.attendances.create(name="Ida Prøve", status="present")
    make_item(meeting, "Ny skole", decided="Godkendt.")
    return meeting


def page(meeting, name="publish", what="minutes"):
    return reverse(f"admin:committees_meeting_{name}", args=[meeting.pk, what])


def answer(client, address, **typed):
    """What the page's form sends when the button is pressed."""
    form = client.get(address).context["form"]
    return {field.html_name: field.value() or "" for field in form} | typed


def test_page_shows_what_becomes_public_and_publishes_it(admin, meeting):
    response = admin.get(page(meeting))
    assert [line.heading for line in response.context["lines"]] == ["Punkt 1: Ny skole"]
    assert not response.context["stopped"]
    assert not response.context["judging"]
    response = admin.post(page(meeting), answer(admin, page(meeting)))
    assert response.url == reverse("admin:committees_meeting_change", args=[meeting.pk])
    assert "version 1" in admin.get(response.url).content.decode()
    assert Publication.objects.get().kind == "minutes"


def test_get_publishes_nothing(admin, meeting):
    for name in ("publish", "withdraw"):
        admin.get(page(meeting, name))
    assert not Publication.objects.exists()


def test_closed_item_shows_its_public_title_and_why_it_stops(admin, meeting):
    item = make_item(meeting, "Hemmelig personsag", closed=True)
    response = admin.get(page(meeting))
    text = response.content.decode()
    assert "Hemmelig personsag" not in text
    assert response.context["stopped"]
    assert "Offentliggør nu" not in text
    place = reverse("admin:decisions_agendaitem_change", args=[item.pk])
    assert f'href="{place}#id_public_title"' in text
    assert admin.post(page(meeting), {"seen": "x", "judged": "on"}).status_code == 302
    assert not Publication.objects.exists()


def test_stopped_publication_publishes_nothing_even_when_posted(admin, meeting):
    make_item(meeting, "Hemmelig", closed=True)
    seen = answer(admin, page(meeting))
    response = admin.post(page(meeting), seen | {"judged": "on"})
    assert "Intet er offentliggjort." in response.content.decode()
    assert not Publication.objects.exists()


def test_doubtful_findings_must_be_judged(admin, meeting):
    make_item(meeting, "Sag", closed=True, public_title="En personalesag", closed_reason="Personoplysninger")
    shown = admin.get(page(meeting))
    assert "Offentliggør nu" not in shown.content.decode()
    assert admin.post(page(meeting), answer(admin, page(meeting))).status_code == 200
    assert not Publication.objects.exists()
    ticked = [finding.fingerprint for finding in shown.context["judging"]]
    response = admin.post(page(meeting), {"_accept": "1", "findings": ticked, "reason": ""})
    assert "Dette felt er påkrævet." in response.content.decode()
    accepted = {"_accept": "1", "findings": ticked, "reason": "Parten er enig"}
    assert "Parten er enig" in admin.post(page(meeting), accepted, follow=True).content.decode()
    admin.post(page(meeting), answer(admin, page(meeting)))
    assert Publication.objects.count() == 1


def test_what_must_be_mended_cannot_be_accepted(admin, meeting):
    make_item(meeting, "Hemmelig", closed=True)
    stop = next(line for line in admin.get(page(meeting)).context["findings"] if line.level == "stop")
    typed = {"_accept": "1", "findings": [stop.fingerprint], "reason": "Alligevel"}
    assert admin.post(page(meeting), typed).status_code == 200
    assert not Acceptance.objects.exists()


def test_publication_is_planned_and_the_plan_cancelled(admin, meeting):
    typed = answer(admin, page(meeting))
    response = admin.post(page(meeting), typed | {"_plan": "1"})
    assert "Skriv den dag og det klokkeslæt" in response.content.decode()
    response = admin.post(page(meeting), typed | {"_plan": "1", "day": "01-02-2020", "time": "14.00"})
    assert "Tidspunktet er passeret" in response.content.decode()
    typed |= {"_plan": "1", "day": "1. december 2099", "time": "14.00"}
    assert "1. december 2099" in admin.post(page(meeting), typed, follow=True).content.decode()
    admin.post(page(meeting), {"_cancel_plan": "1"})
    assert PlannedPublication.objects.get().cancelled_at
    assert not Publication.objects.exists()


def test_second_person_publishes_what_the_first_reported_ready(client, meeting):
    Committee.objects.update(second_person_publishes=True)
    one, two = make_user(is_superuser=True), make_user(is_superuser=True)
    client.force_login(one)
    typed = answer(client, page(meeting))
    assert "Offentliggør nu" not in client.get(page(meeting)).content.decode()
    client.post(page(meeting), typed | {"_ready": "1"})
    assert client.post(page(meeting), typed).status_code == 200
    assert not Publication.objects.exists()
    client.force_login(two)
    assert "Offentliggør nu" in client.get(page(meeting)).content.decode()
    client.post(page(meeting), typed)
    assert Publication.objects.count() == 1


def test_one_item_is_withdrawn_and_its_sheet_opens(admin, meeting):
    make_item(meeting, "Navne på borgere", decided="Godkendt.")
    publish(meeting, DocumentKind.MINUTES, None, accepting="Vurderet")
    typed = {"what": "item:2", "cause": "personal_data", "reason": "Navne", "sure": "on"}
    response = admin.post(page(meeting, "withdraw"), typed, follow=True)
    sheet = Withdrawal.objects.get()
    assert response.redirect_chain[-1][0] == reverse("admin:minutes_withdrawal_change", args=[sheet.pk])
    assert "Anmeld før" in response.content.decode()
    assert Publication.objects.get().version == 2
    assert "borgere" not in Publication.objects.get().document


def test_web_copy_is_corrected_and_unknown_words_are_told(admin, meeting):
    publish(meeting, DocumentKind.MINUTES, None, accepting="Vurderet")
    address = page(meeting, "web_change", "ord")
    typed = {"words": "Findes ikke", "replacement": "", "cause": "objection", "reason": "x", "note": "y"}
    assert "står ingen steder" in admin.post(address, typed).content.decode()
    typed |= {"words": "Ida Prøve", "note": "Ida  prøve er fjernet"}
    assert "gentager de ord" in admin.post(address, typed).content.decode()
    admin.post(address, typed | {"note": "Et navn er fjernet."})
    assert "Ida" not in Publication.objects.get().document


@pytest.mark.parametrize("field", ["note", "reason", "replacement"])
def test_cpr_number_in_what_is_printed_beside_the_document_is_refused(admin, meeting, field):
    publish(meeting, DocumentKind.MINUTES, None, accepting="Vurderet")
    typed = {"words": "Ida Prøve", "replacement": "NN", "cause": "objection", "reason": "x", "note": "y"}
    typed |= {field: "Vedrører 010190-1234"}
    assert "Her står et CPR-nummer" in admin.post(page(meeting, "web_change", "ord"), typed).content.decode()
    assert Publication.objects.count() == 1


def test_addition_is_offered_after_signing_and_published(admin, meeting):
    publish(meeting, DocumentKind.MINUTES, None, accepting="Vurderet")
    address = page(meeting, "addition", "ny")
    change = reverse("admin:committees_meeting_change", args=[meeting.pk])
    assert address not in admin.get(change).content.decode()
    admin.post(page(meeting, "step", "approve"))
    assert address in admin.get(change).content.decode()
    item = meeting.items.get()
    typed = {"item": item.pk, "author": "Ida Prøve", "html": "<p>Tilføjet.</p>", "public_html": ""}
    assert admin.get(address).status_code == 200
    assert admin.post(address, typed).status_code == 302
    assert "Tilføjet." in Publication.objects.get(current=True).document


def test_nothing_but_what_was_shown_is_published(admin, meeting):
    seen = answer(admin, page(meeting))
    AgendaItem.objects.update(title="Rettet imens")
    response = admin.post(page(meeting), seen, follow=True)
    assert "Noget er ændret" in response.content.decode()
    assert not Publication.objects.exists()
    admin.post(page(meeting), answer(admin, page(meeting)))
    assert "Rettet imens" in Publication.objects.get().document


def test_correction_needs_its_reason(admin, meeting):
    publish(meeting, DocumentKind.MINUTES, None)
    seen = answer(admin, page(meeting))
    assert "Dette felt er påkrævet." in admin.post(page(meeting), seen).content.decode()
    admin.post(page(meeting), seen | {"note": "Afstemningen er rettet."})
    assert Publication.objects.get(current=True).correction_note == "Afstemningen er rettet."


def test_withdrawal_needs_a_reason_and_a_yes(admin, meeting):
    publish(meeting, DocumentKind.MINUTES, None)
    address = page(meeting, "withdraw")
    for typed in ({}, {"reason": "Forkert bilag"}, {"sure": "on"}):
        assert admin.post(address, typed).status_code == 200
    assert Publication.objects.count() == 1
    typed = {"what": "whole", "cause": "mistake", "reason": "Forkert bilag", "sure": "on"}
    admin.post(address, typed)
    assert not Publication.objects.exists()
    assert Tombstone.objects.get().address == meeting.get_absolute_url()
    assert LedgerEntry.objects.get(action="withdraw").note == "Forkert bilag"


def test_withdrawal_of_nothing_says_so(admin, meeting):
    address = page(meeting, "withdraw")
    assert "Der er ikke offentliggjort noget" in admin.get(address).content.decode()
    assert admin.post(address, {"reason": "x", "sure": "on"}).status_code == 302


@pytest.mark.parametrize(
    ("step", "field"),
    [
        ("announce", "announced_at"),
        ("sent", "sent_at"),
        ("open", "opened_at"),
        ("approve", "approved_at"),
        ("cancel", "cancelled_at"),
    ],
)
def test_step_is_taken_after_one_question(admin, meeting, step, field):
    address = page(meeting, "step", step)
    assert admin.get(address).status_code == 200
    assert getattr(Meeting.objects.get(), field) is None
    assert admin.post(address).status_code == 302
    assert getattr(Meeting.objects.get(), field) is not None


def test_step_of_a_cancelled_meeting_is_not_taken(admin, meeting):
    cancel(meeting, None)
    assert admin.post(page(meeting, "step", "approve")).status_code == 302
    assert Meeting.objects.get().approved_at is None


def test_cancelling_published_minutes_is_refused_with_a_sentence(admin, meeting):
    publish(meeting, DocumentKind.MINUTES, None)
    response = admin.post(page(meeting, "step", "cancel"), follow=True)
    assert "Referatet er offentliggjort. Træk det tilbage" in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        ("admin:committees_meeting_publish", "x"),
        ("admin:committees_meeting_withdraw", "x"),
        ("admin:committees_meeting_step", "x"),
        ("admin:committees_meeting_web_change", "x"),
        ("admin:committees_meeting_addition", "x"),
        ("preview", "x"),
    ],
)
def test_unknown_word_in_an_address_is_not_found(admin, meeting, address):
    name, what = address
    assert admin.get(reverse(name, args=[meeting.pk, what])).status_code == 404


def test_preview_shows_the_public_edition_and_writes_nothing(admin, meeting):
    make_item(meeting, "Hemmelig personsag", closed=True, public_title="En personalesag")
    text = admin.get(reverse("preview", args=[meeting.pk, "minutes"])).content.decode()
    assert "Kladde: ikke offentliggjort." in text
    assert "Ny skole" in text
    assert "En personalesag" in text
    assert "Hemmelig personsag" not in text
    assert not Publication.objects.exists()


@pytest.mark.parametrize("name", ["publication", "ledgerentry", "tombstone", "importedfile", "withdrawal"])
def test_record_is_read_and_never_written(admin, meeting, name):
    publish(meeting, DocumentKind.MINUTES, None)
    assert admin.get(reverse(f"admin:minutes_{name}_changelist")).status_code == 200
    assert admin.get(reverse(f"admin:minutes_{name}_add")).status_code == 403


def test_publication_is_opened_but_not_changed_or_deleted(admin, meeting):
    row = publish(meeting, DocumentKind.MINUTES, None)
    address = reverse("admin:minutes_publication_change", args=[row.pk])
    assert admin.get(address).status_code == 200
    assert admin.post(address, {"current": ""}).status_code == 403
    assert admin.post(reverse("admin:minutes_publication_delete", args=[row.pk])).status_code == 403
