"""The list of questions, their answers, and what one person has read."""

import pytest
from django.urls import reverse

from decisions.enums import ReadAs
from decisions.models import ReadingGrant
from decisions.reading import ask, ground_to_read, record_reading
from tests.decisions.reading.readers import cast, disqualify, make_readers
from tests.factories import make_committee, make_secretary, make_user

pytestmark = pytest.mark.django_db
LIST = "admin:decisions_readinggrant_changelist"


@pytest.fixture
def readers():
    return make_readers()


@pytest.fixture
def secretary(client, readers):
    client.force_login(readers.secretary)
    return client


def page(row):
    return reverse("admin:decisions_readinggrant_change", args=[row.pk])


def question(readers, wish="Sagen skal i byrådet"):
    return ask(readers.councillor(), readers.meeting, readers.closed, wish)


def test_list_filters_by_state(secretary, readers):
    everybody = cast(readers)
    expected = {"waiting": ["waiting"], "refused": ["refused"], "ended": ["ended"]}
    for state, who in expected.items():
        listed = secretary.get(reverse(LIST), {"tilstand": state}).context["cl"].result_list
        assert [row.user for row in listed] == [everybody[name] for name in who], state
    holding = secretary.get(reverse(LIST), {"tilstand": "holds"}).context["cl"].result_list
    names = ("named", "granted", "granted the meeting", "disqualified grantee")
    assert {row.user for row in holding} == {everybody[name] for name in names}
    assert secretary.get(reverse(LIST)).context["cl"].result_count == 7


def test_granting_lets_them_read_to_the_day(secretary, readers):
    row = question(readers)
    assert "Sagen skal i byrådet" in secretary.get(page(row)).content.decode()
    answer = secretary.post(page(row), {"_grant": "1", "ground": "Byrådet afgør", "ends_on": "31-12-2099"})
    assert answer.status_code == 302
    row.refresh_from_db()
    assert (row.ground, str(row.ends_on), row.answered_by) == (
        "Byrådet afgør",
        "2099-12-31",
        readers.secretary,
    )
    assert ground_to_read(row.user, readers.closed)
    secretary.post(page(row), {"_end": "1", "ground": "", "ends_on": ""})
    assert ground_to_read(row.user, readers.closed) is None


def test_refusing_needs_no_ground_and_granting_does(secretary, readers):
    row = question(readers)
    text = secretary.post(page(row), {"_grant": "1", "ground": " ", "ends_on": ""}).content.decode()
    assert "Skriv grunden til" in text
    secretary.post(page(row), {"_refuse": "1", "ground": "", "ends_on": ""})
    row.refresh_from_db()
    assert row.refused_at
    assert "_grant" not in secretary.get(page(row)).content.decode()


def test_answer_that_came_too_late_is_explained(secretary, readers):
    row = question(readers)
    disqualify(readers.closed, row.user)
    posted = {"_grant": "1", "ground": "Grund", "ends_on": ""}
    assert "inhabil" in secretary.post(page(row), posted).content.decode()
    secretary.post(page(row), {"_refuse": "1", "ground": "", "ends_on": ""})
    assert "allerede besvaret" in secretary.post(page(row), posted).content.decode()
    assert ReadingGrant.objects.get().granted_at is None


def test_post_without_a_button_does_nothing(secretary, readers):
    row = question(readers)
    assert secretary.post(page(row), {"ground": "Grund", "ends_on": ""}).status_code == 200
    row.refresh_from_db()
    assert (row.granted_at, row.refused_at) == (None, None)


def test_secretary_of_another_body_neither_sees_nor_answers(client, readers):
    row = question(readers)
    client.force_login(make_secretary(make_committee()))
    assert client.get(reverse(LIST)).context["cl"].result_count == 0
    for answer in (client.get(page(row)), client.post(page(row), {"_grant": "1", "ground": "Grund"})):
        assert answer.status_code == 302
    row.refresh_from_db()
    assert row.granted_at is None


def test_administrator_lists_what_one_person_read(client, readers):
    reader, other = readers.user(), readers.user()
    record_reading(reader, readers.meeting, {readers.closed.pk: "member"}, ReadAs.ITEM, kind="agenda")
    record_reading(other, readers.meeting, {readers.kept_out.pk: "grant 999"}, ReadAs.ITEM)
    client.force_login(make_user(is_superuser=True))
    address = reverse("admin:decisions_readinggrant_person", args=[reader.pk])
    text = client.get(address).content.decode()
    assert "Punktets side, dagsorden" in text
    assert readers.closed.title in text
    assert readers.kept_out.title not in text
    assert address in client.get(reverse("admin:committees_user_change", args=[reader.pk])).content.decode()


def test_secretary_may_not_list_a_persons_readings(secretary, readers):
    address = reverse("admin:decisions_readinggrant_person", args=[readers.user().pk])
    assert secretary.get(address).status_code == 403
