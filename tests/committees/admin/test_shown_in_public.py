import pytest
from django.contrib import admin as django_admin

from committees.admin.shown_in_public import ShownInPublic
from committees.models import Committee, Meeting, Organisation, Person
from tests.factories import make_person, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    Organisation.objects.create(pk=1, name="Prøveby Kommune")
    client.force_login(make_user(is_superuser=True))
    return client


def revision():
    return Organisation.objects.get().public_revision


@pytest.mark.parametrize("model", [Organisation, Committee, Person, Meeting])
def test_pages_of_what_the_public_sees_tell_the_caches(model):
    assert isinstance(django_admin.site._registry[model], ShownInPublic)


def test_saving_the_municipality_counts_the_revision_on(admin):
    Organisation.objects.update(public_revision=41)
    data = {"name": "Nyby Kommune", "colour": "#17456b"}
    assert admin.post("/admin/committees/organisation/1/change/", data).status_code == 302
    assert (Organisation.objects.get().name, revision()) == ("Nyby Kommune", 42)


def test_saving_a_person_counts_the_revision(admin):
    data = {
        "name": "Ida Prøve",
        **{
            f"{group}-{kind}_FORMS": 0
            for group in ("contact", "memberships")
            for kind in ("TOTAL", "INITIAL")
        },
    }
    assert admin.post("/admin/committees/person/add/", data).status_code == 302
    assert (Person.objects.get().name, revision()) == ("Ida Prøve", 2)


def test_removing_a_person_counts_the_revision(admin):
    person = make_person()
    admin.post(f"/admin/committees/person/{person.pk}/delete/", {"post": "yes"})
    assert not Person.objects.exists()
    assert revision() == 2
