"""Opening what was closed: the item and its new versions come together, or neither does."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from committees.models import AuditEntry
from decisions.closing import close
from decisions.models import AgendaItem, Attachment, ClosingChange, ItemAttachment
from minutes.afterwards.opening import as_opened, open_and_publish, opened_fingerprint, release_and_publish
from minutes.enums import Act, DocumentKind
from minutes.models import Publication
from minutes.publishing.publish import ChangedSince, PublishStopped, publish
from tests.factories import make_committee, make_item, make_meeting, make_secretary, make_user

pytestmark = pytest.mark.django_db
BOTH = [DocumentKind.AGENDA, DocumentKind.MINUTES]


@pytest.fixture
def meeting():
    meeting = make_meeting(make_committee("Skoleudvalget"))
    meeting.attendances.create(name="Ida Prøve", party="A", status="present")
    make_item(meeting, "Ny skole", decided="Skolen bygges i Østerby.")
    return meeting


@pytest.fixture
def item(meeting):
    item = make_item(
        meeting,
        "Køb af Nygade 7",
        decided="Grunden købes.",
        public_title="Køb af en ejendom",
        public_decision="<p>Godkendt.</p>",
        opening="date",
        opens_on=timezone.localdate(),
    )
    close(item, None, "Forhandling", None)
    return item


def put_out(meeting, *kinds):
    for kind in kinds:
        publish(meeting, kind, None, accepting="Vurderet i prøven")


def page(item, name="opening", key=None):
    return reverse(f"admin:committees_meeting_{name}", args=[key or item.pk])


@pytest.mark.parametrize("kinds", [BOTH, BOTH[1:], []])
def test_opening_publishes_what_is_out_and_nothing_else(meeting, item, kinds):
    put_out(meeting, *kinds)
    made = open_and_publish(item, None, "Handlen er sluttet.", accepting="Vurderet")
    assert [(p.kind, p.version, p.read_envelope().act, p.correction_note) for p in made] == [
        (kind, 2, Act.OPENING, "Handlen er sluttet.") for kind in kinds
    ]
    assert all("Køb af Nygade 7" in publication.document for publication in made)
    assert not AgendaItem.objects.get(pk=item.pk).closed
    assert ClosingChange.objects.last().reason == "Handlen er sluttet."


def test_older_versions_stay_as_they_were(meeting, item):
    put_out(meeting, DocumentKind.MINUTES)
    open_and_publish(item, None, "Åbnet.", accepting="Vurderet")
    assert "Nygade" not in Publication.objects.get(version=1).document


def test_what_stops_publishing_leaves_the_item_closed(meeting, item):
    put_out(meeting, DocumentKind.MINUTES)
    item.sections.update(html="<p>Til ⟦Ida⟧.</p>")
    with pytest.raises(PublishStopped):
        open_and_publish(item, None, "Åbnet.", accepting="Vurderet")
    assert AgendaItem.objects.get(pk=item.pk).closed
    assert ClosingChange.objects.count() == 1
    assert Publication.objects.count() == 1


def test_what_was_changed_since_it_was_seen_is_not_opened(meeting, item):
    seen = opened_fingerprint(item)
    item.sections.update(html="<p>Noget andet.</p>")
    with pytest.raises(ChangedSince):
        open_and_publish(item, None, "Åbnet.", seen=seen)
    assert AgendaItem.objects.get(pk=item.pk).closed


def test_opened_item_is_shown_as_it_would_be_and_writes_nothing(item):
    [opened] = as_opened(item).items
    assert (opened.closed, opened.title, opened.opens_on) == (False, "Køb af Nygade 7", None)
    assert AgendaItem.objects.get(pk=item.pk).closed


def test_told_party_lets_the_decision_out(meeting, item):
    decision = meeting.items.get(title="Ny skole").decisions.get()
    decision.embargoed = True
    decision.save()
    put_out(meeting, DocumentKind.MINUTES)
    assert "bygges i Østerby" not in Publication.objects.get().document
    [made] = release_and_publish(decision, None, "Parten er underrettet.", accepting="Vurderet")
    assert "bygges i Østerby" in made.document
    assert decision.party_told_at


class TestPages:
    @pytest.fixture
    def secretary(self, client, item):
        user = make_secretary(item.meeting.committee)
        client.force_login(user)
        return user

    def test_list_holds_what_is_due_in_ones_own_bodies(self, client, secretary, item):
        tomorrow = make_item(item.meeting, "Senere", opens_on=timezone.localdate() + timedelta(days=1))
        close(tomorrow, None, "", None)
        make_item(item.meeting, "Åben", opens_on=timezone.localdate())
        other = make_item(make_meeting(), "Andres", opens_on=timezone.localdate())
        close(other, None, "", None)
        listed = client.get(reverse("admin:committees_meeting_openings")).context["page"]
        assert [row.title for row in listed] == ["Køb af Nygade 7"]
        assert "1 lukket punkt kan åbnes nu" in client.get(reverse("admin:index")).text

    def test_empty_list_says_so(self, client):
        client.force_login(make_user(is_superuser=True))
        assert "intet, der kan åbnes" in client.get(reverse("admin:committees_meeting_openings")).text

    def test_lists_ask_as_often_for_three_rows_as_for_one(
        self, client, secretary, item, django_assert_num_queries
    ):
        address = reverse("admin:committees_meeting_openings")
        client.get(address)
        with django_assert_num_queries(6):
            client.get(address)
        for n in range(2):
            close(make_item(item.meeting, f"Sag {n}", opens_on=timezone.localdate()), None, "", None)
        with django_assert_num_queries(6):
            assert len(client.get(address).context["page"].object_list) == 3

    def test_page_shows_what_becomes_public_with_its_files_and_logs_the_reading(
        self, client, secretary, item
    ):
        file = Attachment.objects.create(title="Skøde", public=True)
        ItemAttachment.objects.create(item=item, attachment=file)
        text = client.get(page(item)).text
        assert "Om Køb af Nygade 7." in text
        assert "Grunden købes." in text
        assert "Skøde" in text
        log = AuditEntry.objects.get(action="closed.read")
        assert log.detail["items"] == {str(item.pk): "secretary"}

    def test_button_opens_and_publishes(self, client, secretary, meeting, item):
        put_out(meeting, DocumentKind.MINUTES)
        form = client.get(page(item)).context["form"]
        sent = {field.html_name: field.value() for field in form}
        assert sent["note"] == "Punkt 2 er åbnet."
        response = client.post(page(item), sent)
        if response.status_code == 200:  # something is to be judged first
            assert "accepting" in response.context["form"].fields
            response = client.post(page(item), sent | {"accepting": "Vurderet"})
        assert response.url == reverse("admin:committees_meeting_openings")
        assert not AgendaItem.objects.get(pk=item.pk).closed
        assert Publication.objects.filter(kind="minutes").count() == 2

    def test_changed_item_is_shown_anew_with_what_was_typed(self, client, secretary, item):
        sent = {field.html_name: field.value() for field in client.get(page(item)).context["form"]}
        item.sections.update(html="<p>Noget andet.</p>")
        response = client.post(page(item), sent | {"note": "Min tekst"})
        assert response.context["form"].initial["note"] == "Min tekst"
        assert "Noget er ændret" in response.text
        assert AgendaItem.objects.get(pk=item.pk).closed

    def test_finding_that_must_be_mended_takes_the_button_away(self, client, secretary, meeting, item):
        put_out(meeting, DocumentKind.MINUTES)
        item.sections.update(html="<p>Til ⟦Ida⟧.</p>")
        sent = {field.html_name: field.value() for field in client.get(page(item)).context["form"]}
        response = client.post(page(item), sent)
        assert response.context["stopped"]
        assert "Åbn og offentliggør" not in response.text
        assert AgendaItem.objects.get(pk=item.pk).closed

    @pytest.mark.parametrize("name", ["opening", "release"])
    def test_others_items_are_not_there(self, client, item, name):
        client.force_login(make_secretary(make_committee("Et andet")))
        key = item.pk if name == "opening" else item.decisions.get().pk
        assert client.get(page(item, name, key)).status_code == 404
        assert client.post(page(item, name, key), {"note": "x"}).status_code == 404

    def test_release_page_lets_the_decision_out(self, client, secretary, meeting):
        decision = meeting.items.get(title="Ny skole").decisions.get()
        decision.embargoed = True
        decision.save()
        put_out(meeting, DocumentKind.MINUTES)
        address = page(None, "release", decision.pk)
        response = client.get(address)
        assert "bygges i Østerby" in response.text
        sent = {field.html_name: field.value() for field in response.context["form"]}
        response = client.post(address, sent)
        if response.status_code == 200:
            response = client.post(address, sent | {"accepting": "Vurderet"})
        decision.refresh_from_db()
        assert (response.status_code, decision.embargoed) == (302, False)

    def test_report_lists_closed_items_of_published_minutes_that_tell_nothing(
        self, client, secretary, meeting
    ):
        address = reverse("admin:committees_meeting_bare")
        bare = make_item(meeting, "Uden ord", public_title="En sag")
        close(bare, None, "Personlige forhold", None)
        assert list(client.get(address).context["page"]) == []
        put_out(meeting, DocumentKind.MINUTES)
        assert [row.title for row in client.get(address).context["page"]] == ["Uden ord"]
        AgendaItem.objects.filter(pk=bare.pk).update(preparation="withdrawn")
        assert "har en offentlig beslutning" in client.get(address).text
