import pytest
from celery import current_app
from django.db import OperationalError, connection


def test_healthz_asks_nothing(client):
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_readyz_says_that_all_answers(client):
    assert client.get("/readyz").json() == {"database": "ok", "broker": "ok"}


@pytest.mark.django_db
def test_readyz_serves_without_the_broker(client, monkeypatch):
    monkeypatch.setattr(current_app.conf, "broker_write_url", "redis://127.0.0.1:1/0")
    response = client.get("/readyz")
    assert (response.status_code, response.json()["broker"]) == (200, "down")


@pytest.mark.django_db
def test_readyz_fails_without_the_database(client):
    def lost(*_args):
        raise OperationalError("gone")

    with connection.execute_wrapper(lost):
        response = client.get("/readyz")
    assert (response.status_code, response.json()["database"]) == (503, "down")
