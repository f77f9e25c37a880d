"""A decision that something hangs on."""

import pytest
from django.db.models import RestrictedError

from decisions.models import Decision, Dissent, Vote
from tests.admin_forms import untouched
from tests.factories import make_item, make_meeting, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def item():
    item = make_item(make_meeting(), decided="Godkendt.")
    decision = item.decisions.get()
    Vote.objects.create(item=item, decision=decision, text="A for")
    Dissent.objects.create(item=item, decision=decision, name="Liste Ø", text="Vi er imod.")
    return item


def test_decision_takes_no_vote_or_dissent_with_it(item):
    with pytest.raises(RestrictedError):
        item.decisions.get().delete()


def test_decision_with_a_dissent_is_kept_on_the_page_with_a_sentence(client, item):
    client.force_login(make_user(is_superuser=True))
    page = f"/admin/decisions/agendaitem/{item.pk}/change/"
    response = client.post(page, untouched(client.get(page)) | {"decisions-0-DELETE": "on"})
    assert response.status_code == 200
    assert "Liste Ø" in response.text
    assert (Decision.objects.count(), Vote.objects.count(), Dissent.objects.count()) == (1, 1, 1)


def test_item_that_nobody_has_goes_with_all_it_holds(item):
    item.delete()
    assert not Dissent.objects.exists()
