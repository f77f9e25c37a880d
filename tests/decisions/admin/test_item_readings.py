"""The desk's side of who may read and who has read."""

import pytest
from django.urls import reverse

from committees.models import AuditEntry
from decisions.enums import ReadAs
from decisions.models import ReadingGrant
from decisions.reading import ask, ground_to_read, name_reader, record_reading
from tests.admin_forms import untouched
from tests.decisions.reading.readers import disqualify, make_closed, make_readers
from tests.factories import make_committee, make_meeting, make_secretary, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def readers():
    return make_readers()


@pytest.fixture
def secretary(client, readers):
    client.force_login(readers.secretary)
    return client


def page(name, item):
    return reverse(f"admin:decisions_agendaitem_{name}", args=[item.pk])


def opened():
    entries = AuditEntry.objects.filter(action="closed.read").order_by("sequence")
    return [(entry.actor, entry.detail) for entry in entries]


@pytest.mark.parametrize(("name", "shown_as"), [("change", "desk"), ("history", "history")])
def test_opening_a_closed_item_is_logged_and_an_open_one_is_not(secretary, readers, name, shown_as):
    for item in (readers.open, readers.closed, readers.kept_out):
        assert secretary.get(page(name, item)).status_code == 200
    assert opened() == [
        (readers.secretary, {"items": {str(item.pk): "secretary"}, "as": shown_as})
        for item in (readers.closed, readers.kept_out)
    ]


def test_administrators_opening_is_logged_with_that_ground(client, readers):
    administrator = make_user(is_superuser=True)
    client.force_login(administrator)
    client.get(page("change", readers.closed))
    assert opened() == [(administrator, {"items": {str(readers.closed.pk): "administrator"}, "as": "desk"})]


@pytest.mark.parametrize("posted", [{"x": "1"}, {"_copy": "public_title"}], ids=["errors", "copy"])
def test_page_that_comes_again_with_the_closed_text_is_logged(secretary, readers, posted):
    answer = secretary.post(page("change", readers.closed), posted)
    assert (answer.status_code, readers.closed.title in answer.content.decode()) == (200, True)
    assert opened() == [(readers.secretary, {"items": {str(readers.closed.pk): "secretary"}, "as": "desk"})]


def test_saving_that_leads_on_shows_nothing_and_logs_nothing(secretary, readers):
    data = untouched(secretary.get(page("change", readers.closed)))
    seen = opened()
    assert secretary.post(page("change", readers.closed), data).status_code == 302
    assert opened() == seen


@pytest.mark.parametrize("name", ["change", "history", "delete"])
def test_kept_out_item_is_not_there_for_an_administrator_who_is_not_named(client, readers, name):
    client.force_login(make_user(is_superuser=True))
    assert client.get(page(name, readers.kept_out)).status_code == 404
    assert client.post(page(name, readers.kept_out), {"_copy": "public_title"}).status_code == 404
    assert opened() == []


def test_administrator_reads_a_kept_out_item_when_named_a_reader(client, readers):
    administrator = make_user(is_superuser=True)
    client.force_login(administrator)
    address = page("readers", readers.kept_out)
    assert readers.kept_out.title not in client.get(address).content.decode()
    client.post(address, {"_grant": "1", "user": administrator.pk, "ground": "Fejlsøgning", "ends_on": ""})
    assert client.get(page("change", readers.kept_out)).status_code == 200
    row = ReadingGrant.objects.get()
    assert opened() == [
        (administrator, {"items": {str(readers.kept_out.pk): f"grant {row.pk}"}, "as": "desk"})
    ]
    assert AuditEntry.objects.filter(actor=administrator, action="reading.grant").exists()


def test_title_of_a_kept_out_item_stands_in_no_list_of_who_may_not_read_it(client, readers):
    title, address = readers.kept_out.title, reverse("admin:decisions_agendaitem_changelist")
    meeting = reverse("admin:committees_meeting_change", args=[readers.meeting.pk])
    fields = "app_label=decisions&model_name=agendaitem&field_name=continues"
    pages = [address, meeting, f"{reverse('admin:autocomplete')}?{fields}&term="]
    administrator = make_user(is_superuser=True)
    for user, told in ((administrator, False), (readers.secretary, True)):
        client.force_login(user)
        assert [title in client.get(path).content.decode() for path in pages] == [told] * 3
        found = client.get(f"{address}?q={title.split()[-1]}")
        assert found.context["cl"].result_count == told
    client.force_login(administrator)
    text = client.get(meeting).content.decode()
    assert "Holdt ude" in text
    assert page("readers", readers.kept_out) in text
    name_reader(readers.kept_out, administrator, "Fejlsøgning", readers.secretary)
    assert title in client.get(address).content.decode()


def test_secretary_of_another_body_reaches_nothing_and_logs_nothing(client, readers):
    client.force_login(make_secretary(make_committee()))
    assert client.get(page("change", readers.closed)).status_code == 302
    for name in ("readings", "readers"):
        assert client.get(page(name, readers.closed)).status_code == 404
    assert opened() == []


def test_nothing_is_shown_where_the_log_cannot_be_written(secretary, readers, monkeypatch):
    monkeypatch.setattr(AuditEntry, "save", _full)
    secretary.raise_request_exception = False
    answer = secretary.get(page("change", readers.closed))
    assert (answer.status_code, readers.closed.title in answer.content.decode()) == (500, False)


def _full(self, *args, **kwargs):
    raise OSError("No space left on device")


def test_list_tells_who_read_the_item_and_on_what_ground(secretary, readers):
    named = make_user(name="Nanna Nævnt")
    grant = name_reader(readers.kept_out, named, "Behandler sagen", readers.secretary)
    items = {readers.kept_out.pk: f"grant {grant.pk}", readers.closed.pk: "member"}
    record_reading(named, readers.meeting, items, ReadAs.PDF, kind="minutes", version=3)
    text = secretary.get(page("readings", readers.kept_out)).content.decode()
    for word in ("Nanna Nævnt", "PDF, referat, version 3", "Har fået adgang: Behandler sagen"):
        assert word in text
    assert "Medlem<" not in text
    assert "Ingen har åbnet" in secretary.get(page("readings", readers.open)).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_however_long_it_is(secretary, readers, django_assert_num_queries, rows):
    for _row in range(rows):
        record_reading(readers.user(), readers.meeting, {readers.closed.pk: "member"}, ReadAs.PAGE)
    secretary.get(page("readings", readers.closed))
    with django_assert_num_queries(9):
        secretary.get(page("readings", readers.closed))


def test_reader_is_named_and_ended_on_the_items_page(secretary, readers):
    user = make_user(name="Nanna Nævnt")
    address = page("readers", readers.kept_out)
    secretary.post(address, {"_grant": "1", "user": user.pk, "ground": "Behandler sagen", "ends_on": ""})
    assert ground_to_read(user, readers.kept_out).startswith("grant")
    assert "Nanna Nævnt: Behandler sagen" in secretary.get(page("change", readers.kept_out)).content.decode()
    row = ReadingGrant.objects.get()
    assert secretary.post(address, {"_end": row.pk}).status_code == 302
    assert ground_to_read(user, readers.kept_out) is None
    assert "Udløbet" in secretary.get(address).content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"ground": ""}, "Skriv grunden til"),
        ({"ground": "Grund", "ends_on": "1-1-2020"}, "Den sidste dag er allerede gået"),
        ({"ground": "Grund", "ends_on": "i morgen"}, "Skriv datoen som 03-12-2026"),
        ({"ground": "Grund", "user": ""}, "Dette felt er påkrævet"),
        ({"ground": "g" * 301}, "300 tegn"),
    ],
)
def test_wrong_naming_is_explained_and_keeps_what_was_typed(secretary, readers, typed, sentence):
    posted = {"_grant": "1", "user": make_user().pk, "ends_on": ""} | typed
    answer = secretary.post(page("readers", readers.kept_out), posted)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert sentence in text
    assert typed["ground"] in text
    assert not ReadingGrant.objects.exists()


def test_disqualified_cannot_be_named_and_the_page_says_so(secretary, readers):
    user = disqualify(readers.kept_out, readers.user())
    posted = {"_grant": "1", "user": user.pk, "ground": "Grund", "ends_on": ""}
    text = secretary.post(page("readers", readers.kept_out), posted).content.decode()
    assert f"{user} er inhabil på dette punkt" in text


def test_leave_of_another_item_is_not_ended_here(secretary, readers):
    other = make_closed(make_meeting(), "En anden sag")
    row = name_reader(other, make_user(), "Grund", readers.secretary)
    for key in (row.pk, "nonsense", ""):
        assert secretary.post(page("readers", readers.kept_out), {"_end": key}).status_code == 404
    row.refresh_from_db()
    assert row.ends_on is None


def test_open_item_has_no_named_readers(secretary, readers):
    assert secretary.get(page("readers", readers.open)).status_code == 404
    assert "Hvem må læse dette punkt" not in secretary.get(page("change", readers.open)).content.decode()


def test_waiting_questions_are_counted_for_own_bodies_alone(client, readers):
    ask(readers.councillor(), readers.meeting, readers.closed, "Sagen skal i byrådet")
    for user, told in (
        (readers.secretary, True),
        (make_secretary(make_committee()), False),
        (make_user(is_superuser=True), True),
    ):
        client.force_login(user)
        assert ("beder om adgang" in client.get("/admin/").content.decode()) is told
