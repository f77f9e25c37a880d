"""One page an item: what is typed is kept, what is not touched stays letter by letter."""

from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from committees.meetings import mark_sent
from committees.models import Attendance, Meeting
from decisions.html.bounds import MAX_ROWS
from decisions.items import blocks
from decisions.models import AgendaItem, Decision, Section, Vote
from tests.admin_forms import untouched
from tests.factories import make_committee, make_item, make_meeting, make_person, make_style, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True, name="Anne Admin"))
    return client


@pytest.fixture
def item(db):
    return make_item(make_meeting(), "Ny skole")


def page_of(item):
    return reverse("admin:decisions_agendaitem_change", args=[item.pk])


def a_pdf(name):
    file = BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    pdf.save(file)
    return SimpleUploadedFile(name, file.getvalue(), "application/pdf")


def said(client, item):
    return [str(message) for message in client.get(page_of(item)).context["messages"]]


def test_new_item_gets_number_place_and_the_headings_of_the_style(admin):
    style = make_style()
    for position, heading in enumerate(["Resumé", "Indstilling"]):
        style.headings.create(position=position, role="other", heading=heading)
    meeting = make_meeting(make_committee(style=style))
    make_item(meeting)
    page = reverse("admin:decisions_agendaitem_add")
    data = untouched(admin.get(page, {"meeting": meeting.pk})) | {"title": "Ny skole i Østerby"}
    assert data["meeting"] == str(meeting.pk)
    response = admin.post(page, data)
    made = meeting.items.get(title="Ny skole i Østerby")
    assert response.url == page_of(made)
    assert made.number == "2"
    assert [section.heading for section in made.sections.all()] == ["Resumé", "Indstilling"]


def test_saving_an_untouched_page_changes_no_text(admin, item):
    html = (
        '<p>Én linje\nog en til</p><ol start="3"><li value="5">fem</li></ol><table><caption>Tal</caption>'
        '<thead><tr><th scope="col">År</th></tr></thead><tbody><tr><td>2025</td></tr></tbody></table>'
    )
    section = item.sections.get()
    Section.objects.filter(pk=section.pk).update(html=html)
    Decision.objects.create(item=item, html="<p>Godkendt.</p>", heading="Beslutning", outcome="approved")
    before = list(Section.objects.values("heading", "html", "role")), Decision.objects.values().get()
    data = {name: value.replace("\n", "\r\n") for name, value in untouched(admin.get(page_of(item))).items()}
    assert admin.post(page_of(item), data).status_code == 302
    after = list(Section.objects.values("heading", "html", "role")), Decision.objects.values().get()
    assert after[0] == before[0]
    assert after[1] | {"position": 0} == before[1] | {"position": 0}


def test_save_over_somebody_elses_is_refused_and_keeps_what_was_typed(admin, item):
    mine = untouched(admin.get(page_of(item))) | {
        "title": "Min titel",
        "sections-0-html": "<p>Min tekst.</p>",
    }
    theirs = untouched(admin.get(page_of(item))) | {"title": "Deres titel"}
    assert admin.post(page_of(item), theirs).status_code == 302
    response = admin.post(page_of(item), mine)
    page = response.content.decode()
    assert "Anne Admin har gemt punktet, siden du åbnede det." in page
    assert 'value="Min titel"' in page
    assert "&lt;p&gt;Min tekst.&lt;/p&gt;" in page
    item.refresh_from_db()
    assert item.title == "Deres titel"
    assert item.sections.get().html == "<p>Om Ny skole.</p>"
    again = untouched(response) | {"overwrite": "on"}
    assert admin.post(page_of(item), again).status_code == 302
    item.refresh_from_db()
    assert (item.title, item.sections.get().html) == ("Min titel", "<p>Min tekst.</p>")


def test_page_posted_without_its_revision_is_refused(admin, item):
    data = untouched(admin.get(page_of(item))) | {"title": "Uden"}
    del data["revision"]
    assert admin.post(page_of(item), data).status_code == 200
    assert AgendaItem.objects.get().title == "Ny skole"


def test_pasted_text_is_cleaned(admin, item):
    data = untouched(admin.get(page_of(item))) | {
        "sections-0-html": '<p style="color:red" onclick="x()"><b>Fed</b><script>alert(1)</script></p>'
    }
    admin.post(page_of(item), data)
    assert item.sections.get().html == "<p><strong>Fed</strong></p>"


def test_text_that_cannot_be_printed_is_refused_with_a_sentence(admin, item):
    data = untouched(admin.get(page_of(item))) | {"sections-0-html": '<p><img src="data:x" alt="Kort"></p>'}
    response = admin.post(page_of(item), data)
    errors = response.context["inline_admin_formsets"][0].formset.forms[0].errors
    assert list(errors) == ["html"]
    assert "img" in response.content.decode()


@pytest.mark.parametrize("field", ["sections-0-html", "decisions-0-html"])
def test_table_too_long_to_print_is_refused_and_nothing_typed_is_lost(field, admin, item):
    table = "<table><tbody>" + "<tr><td>Vej</td></tr>" * (MAX_ROWS + 1) + "</tbody></table>"
    typed = untouched(admin.get(page_of(item))) | {"title": "Min titel", field: table}
    response = admin.post(page_of(item), typed)
    page = response.content.decode()
    assert f"En tabel har {MAX_ROWS + 1} rækker; højst {MAX_ROWS} kan trykkes." in page
    assert 'value="Min titel"' in page
    assert page.count("&lt;td&gt;Vej&lt;/td&gt;") == MAX_ROWS + 1
    assert item.sections.get().html == "<p>Om Ny skole.</p>"


def test_new_decision_takes_the_place_the_style_gives(admin, item):
    Section.objects.create(item=item, position=20, role="recommendation", heading="Indstilling")
    Section.objects.create(item=item, position=30, role="economy", heading="Økonomi")
    data = untouched(admin.get(page_of(item))) | {
        "decisions-0-html": "<p>Godkendt.</p>",
        "decisions-0-outcome": "approved",
    }
    admin.post(page_of(item), data)
    headings = [row.html if isinstance(row, Decision) else row.heading for row in blocks(item)]
    assert headings == ["Baggrund", "Indstilling", "<p>Godkendt.</p>", "Økonomi"]


def test_vote_is_shown_back_as_understood(admin, item):
    for name, party in [("Ida Holm", "A"), ("Bo Bek", "V"), ("Per Lind", "O")]:
        Attendance.objects.create(
            meeting=item.meeting, person=make_person(name), party=party, status="present"
        )
    data = untouched(admin.get(page_of(item))) | {
        "votes-TOTAL_FORMS": "1",
        "votes-0-text": "A, V for; O imod",
    }
    data |= {"votes-0-kind": "proposal", "votes-0-item": str(item.pk), "votes-0-id": ""}
    admin.post(page_of(item), data)
    page = admin.get(page_of(item)).content.decode()
    assert "<strong>For:</strong> 2 (A, V)" in page
    assert "<strong>Imod:</strong> 1 (O)" in page
    assert Vote.objects.get().ballots.count() == 3


def test_vote_that_is_not_understood_is_told_at_once_and_on_the_page(admin, item):
    Attendance.objects.create(meeting=item.meeting, name="Ida Holm", party="A", status="present")
    data = untouched(admin.get(page_of(item))) | {"votes-TOTAL_FORMS": "1", "votes-0-text": "Q for"}
    data |= {"votes-0-kind": "proposal", "votes-0-item": str(item.pk), "votes-0-id": ""}
    admin.post(page_of(item), data)
    assert any("“Q for”" in message for message in said(admin, item))
    assert "<strong>Ikke forstået:</strong>" in admin.get(page_of(item)).content.decode()
    assert Vote.objects.get().text == "Q for"


def test_several_files_are_taken_in_and_a_bad_one_is_told_of(admin, item):
    data = untouched(admin.get(page_of(item)))
    data["uploads"] = [
        a_pdf("Budget_notat.pdf"),
        SimpleUploadedFile("virus.exe", b"MZ\x00"),
        a_pdf("Tidsplan.pdf"),
    ]
    admin.post(page_of(item), data)
    rows = [(row.attachment.title, row.attachment.public) for row in item.item_attachments.all()]
    assert rows == [("Budget notat", False), ("Tidsplan", False)]
    assert any(message.startswith("virus.exe: ") for message in said(admin, item))


def test_attachment_is_renamed_and_made_public_on_the_items_page(admin, item):
    admin.post(page_of(item), untouched(admin.get(page_of(item))) | {"uploads": [a_pdf("a.pdf")]})
    data = untouched(admin.get(page_of(item)))
    data |= {"item_attachments-0-title": "Notat om økonomi", "item_attachments-0-public": "on"}
    admin.post(page_of(item), data)
    attachment = item.item_attachments.get().attachment
    assert (attachment.title, attachment.public) == ("Notat om økonomi", True)
    del (data := untouched(admin.get(page_of(item))))["item_attachments-0-public"]
    admin.post(page_of(item), data)
    attachment.refresh_from_db()
    assert not attachment.public


def test_attachment_known_by_title_only_can_be_named(admin, item):
    data = untouched(admin.get(page_of(item)))
    data |= {"item_attachments-TOTAL_FORMS": "1", "item_attachments-0-title": "Gammelt bilag"}
    data |= {"item_attachments-0-id": "", "item_attachments-0-item": str(item.pk)}
    admin.post(page_of(item), data)
    row = item.item_attachments.get()
    assert (row.attachment.title, row.attachment.file.name, row.attachment.public) == (
        "Gammelt bilag",
        "",
        False,
    )


def test_event_gets_its_sentence_and_a_typed_one_stays(admin, item):
    person = make_person("Ida Holm")
    data = untouched(admin.get(page_of(item))) | {"events-TOTAL_FORMS": "1", "events-0-kind": "took_no_part"}
    data |= {"events-0-person": str(person.pk), "events-0-id": "", "events-0-item": str(item.pk)}
    admin.post(page_of(item), data)
    event = item.events.get()
    assert event.text == "Ida Holm deltog ikke i behandlingen af punktet."
    admin.post(page_of(item), untouched(admin.get(page_of(item))) | {"events-0-kind": "left"})
    event.refresh_from_db()
    assert event.text == "Ida Holm forlod mødet før behandlingen af punktet."
    admin.post(page_of(item), untouched(admin.get(page_of(item))) | {"events-0-text": "Ida Holm gik."})
    admin.post(page_of(item), untouched(admin.get(page_of(item))) | {"events-0-kind": "arrived"})
    event.refresh_from_db()
    assert event.text == "Ida Holm gik."


def test_item_closed_without_public_words_is_saved_and_warned_of(admin, item):
    admin.post(page_of(item), untouched(admin.get(page_of(item))) | {"closed": "on"})
    item.refresh_from_db()
    assert item.closed
    assert any("mangler en offentlig titel" in message for message in said(admin, item))


def test_routing_is_typed_as_short_names(admin, item):
    admin.post(page_of(item), untouched(admin.get(page_of(item))) | {"routing": " SU, ØU ,BY,"})
    item.refresh_from_db()
    assert item.routing == ["SU", "ØU", "BY"]
    assert 'value="SU, ØU, BY"' in admin.get(page_of(item)).content.decode()


def test_items_are_found_with_danish_letters(admin, item):
    make_item(item.meeting, "Cykelsti i Ærøskøbing")
    page = admin.get(reverse("admin:decisions_agendaitem_changelist"), {"q": "aeroe cykel"})
    assert [row.title for row in page.context["cl"].result_list] == ["Cykelsti i Ærøskøbing"]


def test_sent_item_keeps_its_number_and_cannot_be_deleted(admin, item):
    mark_sent(item.meeting, None)
    admin.post(page_of(item), untouched(admin.get(page_of(item))) | {"number": "9"})
    item.refresh_from_db()
    assert item.number == "1"
    assert admin.post(reverse("admin:decisions_agendaitem_delete", args=[item.pk])).status_code == 403


def test_history_shows_earlier_wordings(admin, item):
    admin.post(page_of(item), untouched(admin.get(page_of(item))) | {"sections-0-html": "<p>Ny ordlyd.</p>"})
    page = admin.get(reverse("admin:decisions_agendaitem_history", args=[item.pk])).content.decode()
    assert "Ny ordlyd." in page
    assert "Om Ny skole." in page


def test_list_asks_as_often_for_three_items_as_for_one(admin, item, django_assert_num_queries):
    page = reverse("admin:decisions_agendaitem_changelist")
    with django_assert_num_queries(7):
        admin.get(page)
    make_item(item.meeting), make_item(make_meeting())
    with django_assert_num_queries(7):
        assert len(admin.get(page).context["cl"].result_list) == 3


@pytest.mark.parametrize("field", ["sections-0-html", "decisions-0-html"])
def test_signed_words_are_not_changed_and_the_sentence_says_what_to_do(admin, item, field):
    make_decision(item)
    Meeting.objects.update(approved_at=timezone.now())
    before = untouched(admin.get(page_of(item)))
    response = admin.post(page_of(item), before | {field: "<p>Andre ord</p>"})
    assert "Protokollen er underskrevet" in response.content.decode()
    assert "Andre ord" in response.content.decode()
    assert (
        admin.post(page_of(item), before | {"sections-0-public_html": "<p>Offentlige ord</p>"}).status_code
        == 302
    )
    assert item.sections.first().public_html == "<p>Offentlige ord</p>"


def make_decision(item):
    return Decision.objects.create(item=item, position=20, html="<p>Godkendt.</p>")
