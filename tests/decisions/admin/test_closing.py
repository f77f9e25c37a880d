"""Closing on an item's page: through the service, with the public words beside, and nothing typed lost."""

import pytest
from django.urls import reverse
from django.utils import timezone

from committees.meetings import mark_sent
from committees.models import AuditEntry
from decisions.closing import close
from decisions.enums import ClosingMoment, Opening
from decisions.models import (
    AgendaItem,
    Attachment,
    Citation,
    ClosingChange,
    ClosingGround,
    Decision,
    ItemAttachment,
    Vote,
)
from tests.admin_forms import untouched
from tests.factories import make_item, make_meeting, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True, name="Anne Admin"))
    return client


@pytest.fixture
def ground():
    return ClosingGround.objects.create(words="Prøvegrund", guidance="Når der prøves.")


@pytest.fixture
def item():
    return make_item(
        make_meeting(day=timezone.localdate()), "Ida Holm får 300 kr.", decided="Ja til Ida Holm."
    )


@pytest.fixture
def closed(item):
    close(item, None, "Personlige forhold", None)
    return item


def page_of(item):
    return reverse("admin:decisions_agendaitem_change", args=[item.pk])


def saved(client, item, **typed):
    """The item after its page was saved with this typed; else the response, with its errors."""
    response = client.post(page_of(item), untouched(client.get(page_of(item))) | typed)
    if response.status_code == 200:
        return response
    item.refresh_from_db()
    return item


def errors(response):
    return dict(response.context["adminform"].form.errors)


class TestClosing:
    def test_ground_fills_the_reason_and_the_change_is_recorded(self, admin, item, ground):
        mark_sent(item.meeting, None)
        saved(admin, item, closed="on", closed_ground=str(ground.pk))
        assert (item.closed, item.closed_ground, item.closed_reason) == (True, ground, "Prøvegrund")
        change = ClosingChange.objects.get()
        assert (change.closed, change.moment, change.actor.name) == (
            True,
            ClosingMoment.AFTER_SENDING,
            "Anne Admin",
        )
        assert AuditEntry.objects.filter(action="item.close").count() == 1
        assert "Lukket efter udsendelse" in admin.get(page_of(item)).text
        listed = admin.get(reverse("admin:decisions_agendaitem_changelist")).text
        assert "Lukket efter udsendelse" in listed
        meeting = admin.get(reverse("admin:committees_meeting_change", args=[item.meeting_id])).text
        assert "Lukket efter udsendelse" in meeting

    def test_opening_is_recorded_and_lets_go_of_the_reason(self, admin, closed):
        data = untouched(admin.get(page_of(closed)))
        del data["closed"]
        assert admin.post(page_of(closed), data | {"kept_out": ""}).status_code == 302
        closed.refresh_from_db()
        assert (closed.closed, closed.closed_reason) == (False, "")
        assert [change.closed for change in ClosingChange.objects.all()] == [True, False]

    def test_saving_a_closed_item_again_records_nothing(self, admin, closed):
        saved(admin, closed, public_title="En sag")
        assert (closed.public_title, ClosingChange.objects.count()) == ("En sag", 1)

    def test_reason_follows_another_ground_unless_it_was_written(self, admin, item, ground):
        other = ClosingGround.objects.create(words="En anden")
        saved(admin, item, closed="on", closed_ground=str(ground.pk))
        saved(admin, item, closed_ground=str(other.pk))
        assert item.closed_reason == "En anden"
        saved(admin, item, closed_reason="Vores egne ord")
        saved(admin, item, closed_ground=str(ground.pk))
        assert item.closed_reason == "Vores egne ord"

    def test_grounds_of_other_days_are_offered_only_where_they_are_chosen(self, admin, item, ground):
        ground.ends_on = timezone.datetime(2020, 1, 1).date()
        ground.save()
        assert "Prøvegrund" not in admin.get(page_of(item)).text
        close(item, ground, "", None)
        assert 'selected data-reason="Prøvegrund"' in admin.get(page_of(item)).text

    def test_closed_words_stand_beside_the_public_ones(self, admin, closed):
        text = admin.get(page_of(closed)).text
        assert text.count('class="beside"') == 3
        assert "er kun delvist lovlige" in text
        assert "§ 8" not in text
        rule = Citation.objects.update_or_create(
            code="public-extract", defaults={"words": "ksl. § 8, stk. 7"}
        )
        Citation.objects.filter(pk=rule[0].pk).update(read_on=timezone.localdate(), read_by="Anne")
        assert "(ksl. § 8, stk. 7)" in admin.get(page_of(closed)).text

    def test_closing_while_somebody_else_saved_is_refused_and_stays_typed(self, admin, item):
        mine = untouched(admin.get(page_of(item))) | {"closed": "on", "public_title": "Min"}
        saved(admin, item, title="Deres")
        response = admin.post(page_of(item), mine)
        assert "har gemt punktet" in response.text
        assert 'value="Min"' in response.text
        item.refresh_from_db()
        assert not item.closed
        assert not ClosingChange.objects.exists()


class TestOpeningChoice:
    @pytest.mark.parametrize(
        ("typed", "field"),
        [
            ({"opening": "date"}, "opens_on"),
            ({"opening": "date", "opens_on": "i morgen"}, "opens_on"),
            ({"opening": "never"}, "opening_reason"),
            ({"opening": "never", "opening_reason": "  "}, "opening_reason"),
        ],
    )
    def test_choice_without_its_field_is_told_at_the_field_and_keeps_what_was_typed(
        self, admin, closed, typed, field
    ):
        response = saved(admin, closed, public_title="Mine ord", **typed)
        assert list(errors(response)) == [field]
        assert 'value="Mine ord"' in response.text
        closed.refresh_from_db()
        assert closed.public_title == ""

    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ({"opening": "date", "opens_on": "3. december 2027"}, ("date", "2027-12-03", "")),
            ({"opening": "", "opens_on": "03-12-2027"}, ("date", "2027-12-03", "")),
            ({"opening": "never", "opening_reason": "Helbred"}, ("never", "None", "Helbred")),
            ({"opening": "request", "opens_on": "03-12-2027"}, ("request", "None", "")),
            ({"opening": ""}, ("", "None", "")),
        ],
    )
    def test_choice_is_kept_with_what_belongs_to_it(self, admin, closed, typed, kept):
        saved(admin, closed, **typed)
        assert (closed.opening, str(closed.opens_on), closed.opening_reason) == kept

    def test_open_item_is_asked_nothing(self, admin, item):
        assert saved(admin, item, opening=Opening.NEVER) is item

    def test_open_item_cannot_be_kept_out(self, admin, item):
        assert list(errors(saved(admin, item, kept_out="on"))) == ["kept_out"]
        saved(admin, item, kept_out="on", closed="on")
        assert (item.closed, item.kept_out) == (True, True)


class TestParts:
    def test_closed_text_needs_a_ground_or_a_reason(self, admin, item, ground):
        response = saved(admin, item, **{"sections-0-closed": "on", "sections-0-public_html": "<p>Ord</p>"})
        assert "Vælg en grund, eller skriv, hvorfor det er lukket." in response.text
        saved(admin, item, **{"sections-0-closed": "on", "sections-0-closed_ground": str(ground.pk)})
        section = item.sections.get()
        assert (section.closed, section.closed_ground, section.closed_reason) == (True, ground, "Prøvegrund")

    def test_decision_is_withheld_and_released_once_the_party_is_told(self, admin, item):
        saved(admin, item, **{"decisions-0-embargoed": "on"})
        assert item.decisions.get().embargoed
        data = untouched(admin.get(page_of(item)))
        del data["decisions-0-embargoed"]
        admin.post(page_of(item), data)
        decision = item.decisions.get()
        assert (decision.embargoed, decision.party_told_at is not None) == (False, True)
        assert AuditEntry.objects.filter(action="decision.release").count() == 1
        assert "Parten blev underrettet" in admin.get(page_of(item)).text

    def test_attachment_is_kept_back_with_a_reason_and_public_title(self, admin, item, ground):
        file = Attachment.objects.create(title="Lægeerklæring")
        ItemAttachment.objects.create(item=item, attachment=file)
        saved(
            admin,
            item,
            **{
                "item_attachments-0-closed_ground": str(ground.pk),
                "item_attachments-0-public_title": "En erklæring",
            },
        )
        file.refresh_from_db()
        assert (file.closed_ground, file.closed_reason, file.public_title, file.public) == (
            ground,
            "Prøvegrund",
            "En erklæring",
            False,
        )
        saved(admin, item, title="Nyt navn")
        file.refresh_from_db()
        assert file.closed_reason == "Prøvegrund"


class TestCopying:
    def copy(self, client, item, target, **typed):
        data = untouched(client.get(page_of(item))) | {"_copy": target} | typed
        return client.post(page_of(item), data)

    @pytest.mark.parametrize(
        ("target", "begun"),
        [
            ("public_title", "⟦Ida Holm⟧ får ⟦300 kr.⟧"),
            ("public_decision", "<p>Ja til ⟦Ida Holm⟧.</p>"),
            ("public_presentation", "<h4>Baggrund</h4><p>Om ⟦Ida Holm⟧ får ⟦300 kr.⟧.</p>"),
        ],
    )
    def test_public_text_is_begun_from_the_closed_one_and_nothing_is_saved(
        self, admin, closed, target, begun
    ):
        response = self.copy(admin, closed, target, title=closed.title, proposer="Ikke gemt endnu")
        form = response.context["adminform"].form
        assert form[target].value() == begun
        assert form["proposer"].value() == "Ikke gemt endnu"
        assert not form.errors
        closed.refresh_from_db()
        assert (getattr(closed, target), closed.proposer, closed.revision) == ("", "", 0)

    def test_copied_text_is_saved_with_a_warning_while_marks_stand(self, admin, closed):
        response = self.copy(admin, closed, "public_decision")
        again = admin.post(page_of(closed), untouched(response))
        assert again.status_code == 302
        closed.refresh_from_db()
        assert closed.public_decision == "<p>Ja til ⟦Ida Holm⟧.</p>"
        said = [str(message) for message in admin.get(page_of(closed)).context["messages"]]
        assert any("Der står stadig mærker" in message for message in said)

    def test_what_is_typed_and_not_saved_is_copied(self, admin, closed):
        response = self.copy(
            admin, closed, "public_decision", **{"decisions-0-html": "<p>Bo Bek siger ja.</p>"}
        )
        assert response.context["adminform"].form["public_decision"].value() == "<p>⟦Bo Bek⟧ siger ja.</p>"

    def test_rows_are_copied_each_for_itself(self, admin, closed):
        vote = Vote.objects.create(item=closed, motion="Støtte til Ida Holm")
        response = self.copy(admin, closed, "votes-0-public_motion")
        form = response.context["inline_admin_formsets"][2].formset.forms[0]
        assert form["public_motion"].value() == "Støtte til ⟦Ida Holm⟧"
        vote.refresh_from_db()
        assert vote.public_motion == ""

    def test_words_that_are_written_are_asked_about_before_they_go(self, admin, closed):
        response = self.copy(admin, closed, "public_title", public_title="Mine ord", proposer="Udvalget")
        assert response.templates[0].name == "admin/copy_again.html"
        typed = dict(response.context["typed"])
        assert (typed["public_title"], typed["proposer"]) == ("Mine ord", "Udvalget")
        kept = admin.post(page_of(closed), typed | {"_copy": "", "_sure": "1"})
        assert kept.context["adminform"].form["public_title"].value() == "Mine ord"
        fetched = admin.post(page_of(closed), typed | {"_copy": "public_title", "_sure": "1"})
        assert fetched.context["adminform"].form["public_title"].value() == "⟦Ida Holm⟧ får ⟦300 kr.⟧"
        closed.refresh_from_db()
        assert closed.public_title == ""

    @pytest.mark.parametrize(
        "target", ["title", "closed", "nonsense", "votes-9-public_motion", "-public_html"]
    )
    def test_other_names_copy_nothing(self, admin, closed, target):
        before = untouched(admin.get(page_of(closed)))
        response = self.copy(admin, closed, target)
        if response.templates[0].name != "admin/copy_again.html":
            assert {
                name for name, value in untouched(response).items() if before.get(name, "") != value
            } == set()
        closed.refresh_from_db()
        assert closed.revision == 0

    def test_button_says_whether_there_is_a_text_already(self, admin, closed):
        assert "Hent igen" not in admin.get(page_of(closed)).text
        AgendaItem.objects.update(public_decision="<p>Ja.</p>")
        assert admin.get(page_of(closed)).text.count("Hent igen") == 1

    def test_decisions_of_others_are_not_copied(self, admin, closed):
        Decision.objects.create(item=closed, html="<p>Andres.</p>", own=False, position=5)
        response = self.copy(admin, closed, "public_decision")
        assert "Andres" not in response.context["adminform"].form["public_decision"].value()
