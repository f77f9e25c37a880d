"""Grounds and rules: administrators change them, secretaries look, and no unread rule is named."""

import pytest
from django.urls import reverse
from django.utils import timezone

from decisions.ground_presets import GROUNDS, RULES, make_grounds
from decisions.models import Citation, ClosingGround
from tests.admin_forms import untouched
from tests.factories import make_committee, make_secretary, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def rule():
    make_grounds()
    return Citation.objects.get(code="closed-doors")


def page_of(record):
    return reverse(f"admin:decisions_{record._meta.model_name}_change", args=[record.pk])


def test_presets_are_there_once_and_none_is_shown(rule):
    make_grounds()
    assert Citation.objects.count() == len(RULES)
    assert ClosingGround.objects.count() == len(GROUNDS)
    assert not Citation.objects.filter(read_on__isnull=False).exists()
    assert [ground.reason for ground in ClosingGround.objects.all()] == [ground.words for ground in GROUNDS]


def test_presets_leave_what_the_council_has_changed(rule):
    ClosingGround.objects.filter(words=GROUNDS[0].words).update(guidance="Vores egen")
    make_grounds()
    assert ClosingGround.objects.get(words=GROUNDS[0].words).guidance == "Vores egen"


def test_rule_is_shown_once_an_administrator_says_who_read_it_and_when(client, rule):
    client.force_login(make_user(is_superuser=True))
    today = f"{timezone.localdate():%d-%m-%Y}"
    data = untouched(client.get(page_of(rule))) | {"read_on": today}
    response = client.post(page_of(rule), data)
    assert list(response.context["adminform"].form.errors) == ["read_by"]
    assert client.post(page_of(rule), data | {"read_by": "Anne Admin"}).status_code == 302
    rule.refresh_from_db()
    assert rule.shown == rule.words
    assert rule.history.first().read_by == "Anne Admin"


def test_rule_cannot_be_read_tomorrow(client, rule):
    client.force_login(make_user(is_superuser=True))
    data = untouched(client.get(page_of(rule))) | {"read_on": "01-01-2999", "read_by": "Anne"}
    assert list(client.post(page_of(rule), data).context["adminform"].form.errors) == ["read_on"]


@pytest.mark.parametrize("kind", [Citation, ClosingGround])
def test_secretary_looks_and_changes_nothing(client, rule, kind):
    client.force_login(make_secretary(make_committee()))
    record = kind.objects.first()
    assert client.get(page_of(record)).status_code == 200
    assert client.post(page_of(record), {"words": "Andet"}).status_code == 403
    assert kind.objects.filter(words="Andet").count() == 0


def test_ground_that_ends_before_it_starts_is_refused_with_a_sentence(client, rule):
    client.force_login(make_user(is_superuser=True))
    ground = ClosingGround.objects.first()
    data = untouched(client.get(page_of(ground))) | {"starts_on": "02-01-2026", "ends_on": "01-01-2026"}
    response = client.post(page_of(ground), data)
    assert "Begrundelsen slutter, før den begynder." in response.text
