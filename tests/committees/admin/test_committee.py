import pytest
from django.urls import reverse

from committees.audit import record
from committees.models import AuditEntry, Committee, Organisation, Person
from tests.admin_forms import untouched
from tests.factories import make_committee, make_person, make_style, make_user

pytestmark = pytest.mark.django_db

QUERIES = 5  # session, user, two counts, the rows


@pytest.fixture
def admin(client):
    client.force_login(make_user(is_superuser=True))
    return client


def test_committee_gets_its_address_from_its_name(admin):
    page = reverse("admin:committees_committee_add")
    data = untouched(admin.get(page)) | {
        "name": "Økonomiudvalget",
        "kind": "finance",
        "style": make_style().pk,
    }
    assert admin.post(page, data).status_code == 302
    assert admin.post(page, data).status_code == 302
    slugs = set(Committee.objects.values_list("slug", flat=True))
    assert slugs == {"oekonomiudvalget", "oekonomiudvalget-2"}


def test_committee_that_publishes_without_ground_is_told_so(admin):
    page = reverse("admin:committees_committee_add")
    data = untouched(admin.get(page)) | {
        "name": "Kulturudvalget",
        "kind": "standing",
        "style": make_style().pk,
        "publishes_minutes": "on",
    }
    response = admin.post(page, data)
    assert "Skriv, hvilken beslutning eller regel" in response.content.decode()
    assert not Committee.objects.exists()


@pytest.mark.parametrize("words", ["åse", "Aase ær", "ærø ÅSE"])
def test_people_are_found_with_danish_letters(admin, words):
    person = make_person("Åse Ærø")
    make_person("Bo Bek")
    address = reverse("admin:autocomplete")
    asked = {"term": words, "app_label": "committees", "model_name": "membership", "field_name": "person"}
    results = admin.get(address, asked).json()["results"]
    assert results == [{"id": str(person.pk), "text": "Åse Ærø"}]


def test_committees_are_found_with_danish_letters(admin):
    make_committee("Økonomiudvalget")
    make_committee("Kulturudvalget")
    page = admin.get(reverse("admin:committees_committee_changelist"), {"q": "økonomi"})
    assert [row.name for row in page.context["cl"].result_list] == ["Økonomiudvalget"]


def test_municipality_opens_at_its_only_row(admin):
    assert not Organisation.objects.exists()
    response = admin.get(reverse("admin:committees_organisation_changelist"))
    assert response.url == reverse("admin:committees_organisation_change", args=[1])
    assert admin.get(response.url).status_code == 200


def test_history_of_what_is_no_key_is_no_error(admin):
    assert admin.get("/admin/committees/committee/x/history/").status_code == 302
    assert admin.get("/admin/committees/committee/1/change/history/").status_code == 302


def test_history_has_no_way_back(admin):
    committee = make_committee("Nu")
    old = committee.history.get().history_id
    committee.name = "Senere"
    committee.save()
    page = reverse("admin:committees_committee_history", args=[committee.pk])
    assert "Senere" in admin.get(page).content.decode()
    admin.post(f"{page}{old}/", {"name": "Nu"})
    committee.refresh_from_db()
    assert committee.name == "Senere"


@pytest.mark.parametrize("model", [Committee, Person])
def test_lists_ask_as_often_for_three_rows_as_for_one(admin, model, django_assert_num_queries):
    make = {Committee: make_committee, Person: make_person}[model]
    page = reverse(f"admin:committees_{model._meta.model_name}_changelist")
    make()
    with django_assert_num_queries(QUERIES):
        admin.get(page)
    make(), make()
    with django_assert_num_queries(QUERIES):
        assert len(admin.get(page).context["cl"].result_list) == 3


@pytest.mark.parametrize("name", ["auditentry", "job"])
def test_logs_are_read_and_never_written(admin, name):
    assert admin.get(reverse(f"admin:committees_{name}_changelist")).status_code == 200
    assert admin.get(reverse(f"admin:committees_{name}_add")).status_code == 403


def test_audit_entry_cannot_be_changed(admin):
    entry = record(None, "try")
    page = reverse("admin:committees_auditentry_change", args=[entry.pk])
    assert admin.post(page, {"action": "other"}).status_code == 403
    assert admin.post(reverse("admin:committees_auditentry_delete", args=[entry.pk])).status_code == 403
    assert AuditEntry.objects.get().action == "try"
