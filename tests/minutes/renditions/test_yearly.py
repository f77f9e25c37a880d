"""The printed register of a year: made of the public register alone, and never older than it."""

import hashlib
import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from pypdf import PdfReader

from minutes.afterwards.withdraw import withdraw
from minutes.enums import REGISTER, DocumentKind
from minutes.models import Proof, YearlyRegister
from minutes.proof.code import PAGE
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


def register():
    return YearlyRegister.objects.get()


def bytes_of(row):
    with storages["published"].open(row.file.name) as file:
        return file.read()


def put_in_its_place(content):
    """Changes file and row together, as whoever can write to both may do."""
    row, digest = register(), hashlib.sha256(content).hexdigest()
    name = storages["published"].save(f"{digest}.pdf", ContentFile(content))
    YearlyRegister.objects.filter(pk=row.pk).update(file=name, sha256=digest, size=len(content))
    return digest


def asked(client, content):
    upload = SimpleUploadedFile("aar.pdf", content, "application/pdf")
    return client.post(PAGE, {"pdf": upload}).content.decode()


def told():
    return [problem for problem in problems() if "Årets beslutninger for Prøveudvalget 2025" in problem]


def test_register_is_known_when_it_is_checked(meeting, client):
    answer = asked(client, bytes_of(register()))
    assert 'data-proof-answer="current"' in answer
    assert "/udvalg/proeveudvalget/beslutninger-2025.pdf" in answer
    assert told() == []


def test_replaced_register_is_known_as_one_that_was(meeting, client):
    old = bytes_of(register())
    put_out(meeting, note="Rettet.")
    assert Proof.objects.get(form=REGISTER).withdrawn_at
    before = asked(client, old)
    assert ('data-proof-answer="replaced"' in before, "beslutninger-2025.pdf" in before) == (True, False)
    work(MAKE)
    after = asked(client, old)
    assert ('data-proof-answer="replaced"' in after, "beslutninger-2025.pdf" in after) == (True, True)
    assert 'data-proof-answer="current"' in asked(client, bytes_of(register()))
    assert Proof.objects.filter(form=REGISTER, withdrawn_at__isnull=True).count() == 1
    assert told() == []


def test_file_and_row_changed_together_are_found(meeting):
    put_in_its_place(b"%PDF-1.7 forged")
    assert told() == ["Årets beslutninger for Prøveudvalget 2025 er ikke den, der blev lavet."]


def test_file_row_and_proof_changed_together_are_found(meeting):
    old = register().sha256
    Proof.objects.filter(pdf_sha256=old).update(pdf_sha256=put_in_its_place(b"%PDF-1.7 forged"))
    assert len(told()) == 2  # the forged proof is logged nowhere, and the logged one is gone


def test_row_that_is_gone_is_found(meeting):
    YearlyRegister.objects.all().delete()
    assert told() == ["Årets beslutninger for Prøveudvalget 2025 mangler."]


def test_forged_proof_is_found(meeting):
    Proof.objects.create(
        pdf_sha256="f" * 64, form=REGISTER, part="2025", committee=meeting.committee, version=9,
        kind=DocumentKind.MINUTES, made_at=timezone.now(), withdrawn_at=timezone.now(),
    )  # fmt: skip
    assert len(told()) == 1
