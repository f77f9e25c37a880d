from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from committees.models import Committee, Organisation, User
from decisions.models import Attachment
from minutes.demo.clock import clock_at
from minutes.demo.council import make_council
from minutes.models import ClosedPublication, Publication
from tests.factories import make_committee
from tests.minutes.demo.conftest import TODAY

pytestmark = pytest.mark.django_db


class Broken(Exception):
    pass


def test_broken_run_leaves_nothing(tmp_path):
    def break_off(done: int, total: int) -> None:
        if Attachment.objects.count() >= 2 and Publication.objects.exists():
            raise Broken

    with pytest.raises(Broken):
        make_council(TODAY, break_off)
    assert not any(model.objects.exists() for model in (Committee, User, Attachment, Organisation))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_command_refuses_a_database_with_a_council():
    make_committee()
    with pytest.raises(CommandError, match="There is a council in this database already"):
        call_command("demo")


def test_command_refuses_a_day_to_come():
    with pytest.raises(CommandError, match="future"):
        call_command("demo", today=date(2999, 1, 1))


def test_command_refuses_what_is_no_date():
    with pytest.raises(CommandError, match="is no day"):
        call_command("demo", "--today", "i morgen")


def test_clock_goes_on_afterwards():
    then = timezone.now().replace(year=2020, month=2, day=28)
    with clock_at(then):
        assert timezone.now() == then
    assert timezone.now() > then


@pytest.mark.long
def test_same_day_gives_the_same_documents(tmp_path, settings):
    assert _documents() == _documents()


def _documents() -> list[tuple[str, str, str]]:
    """Every publication of a council that is taken back afterwards."""
    with transaction.atomic():
        make_council(TODAY, lambda done, total: None)
        rows = [
            (publication.meeting.get_absolute_url(), publication.document, publication.envelope)
            for model in (Publication, ClosedPublication)
            for publication in model.objects.order_by("pk")
        ]
        transaction.set_rollback(True)
    assert len(rows) > 80
    return rows
