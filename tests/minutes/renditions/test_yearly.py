"""The printed register of a year: made of the public register alone, and never older than it."""

import io

import pytest
from django.core.files.storage import storages
from pypdf import PdfReader

from minutes.afterwards.withdraw import withdraw
from minutes.enums import DocumentKind
from minutes.models import YearlyRegister
from minutes.renditions.yearly import MAKE
from minutes.renditions.yearly_making import rows_of
from minutes.verification import problems
from tests.minutes.renditions.house import make_house, put_out, work

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def meeting():
    meeting = make_house()
    put_out(meeting)
    work(MAKE)
    return meeting


def words():
    with storages["published"].open(YearlyRegister.objects.get().file.name) as file:
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(file.read())).pages)


def test_register_lists_the_public_decisions_of_the_year(meeting):
    row = YearlyRegister.objects.get()
    assert (row.committee, row.year) == (meeting.committee, 2025)
    for word in ("Ny legeplads", "Cykelsti", "Køb af ejendom"):
        assert word in words()
    assert "Hemmelig" not in words()
    assert len(rows_of(meeting.committee, 2025)) == 3
    assert rows_of(meeting.committee, 2024) == []


def test_old_register_goes_at_once_when_something_is_withdrawn(meeting, django_capture_on_commit_callbacks):
    name = YearlyRegister.objects.get().file.name
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(meeting, DocumentKind.MINUTES, None, "Personoplysninger")
    assert not YearlyRegister.objects.exists()
    assert not storages["published"].exists(name)
    work(MAKE)
    assert not YearlyRegister.objects.exists()


def test_changed_byte_of_a_register_is_found(meeting):
    name = YearlyRegister.objects.get().file.name
    with open(storages["published"].path(name), "ab") as file:
        file.write(b" ")
    assert [p for p in problems() if "2025" in p and "Prøveudvalget" in p and "PDF" not in p] != []


def test_new_minutes_are_in_the_next_register(meeting):
    meeting.items.filter(number="1").update(title="Nyt stadion")
    put_out(meeting, note="Rettet.")
    assert not YearlyRegister.objects.exists()
    work(MAKE)
    assert "Nyt stadion" in words()
    assert "Ny legeplads" not in words()
