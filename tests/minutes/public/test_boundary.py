import pytest
from django.db import connection

from committees.models import AuditEntry, Committee, Organisation, Person
from decisions.models import AgendaItem, RegisterEntry
from minutes.models import ClosedPublication, Publication
from minutes.public.boundary import BoundaryBroken, only_public_tables, private_tables
from minutes.public.tables import PUBLIC_TABLES

pytestmark = [pytest.mark.django_db, pytest.mark.public]


@pytest.mark.parametrize("model", [Publication, RegisterEntry, Committee, Organisation, Person])
def test_public_table_may_be_read(model):
    with only_public_tables():
        assert list(model.objects.all()) == []


@pytest.mark.parametrize("model", [AgendaItem, ClosedPublication, AuditEntry, Committee.history.model])
def test_other_table_may_not_be_read(model):
    with only_public_tables(), pytest.raises(BoundaryBroken, match=model._meta.db_table):
        list(model.objects.all())


def test_other_table_may_not_be_joined():
    with only_public_tables(), pytest.raises(BoundaryBroken, match="decisions_agendaitem"):
        list(Committee.objects.filter(meetings__items__title="x"))


def test_other_table_may_not_be_named_in_raw_sql():
    with only_public_tables(), pytest.raises(BoundaryBroken), connection.cursor() as cursor:
        cursor.execute("SELECT title FROM decisions_agendaitem")


def test_nothing_may_be_written():
    with only_public_tables(), pytest.raises(BoundaryBroken, match="only read"):
        Organisation.objects.create(pk=1, name="Prøve")


def test_fence_falls_when_the_request_is_over():
    with only_public_tables():
        pass
    assert list(AgendaItem.objects.all()) == []


def test_every_public_table_exists():
    assert set(connection.introspection.table_names()) >= PUBLIC_TABLES


def test_every_other_table_is_private():
    assert set(connection.introspection.table_names()) - PUBLIC_TABLES == private_tables()
