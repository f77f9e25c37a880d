import hashlib
import os

import pikepdf
import pytest
from django.core.files.storage import storages
from django.db.models.fields.files import FieldFile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committees.models import AuditEntry
from decisions.attachments import UnusableFile, add_attachment, adding
from decisions.attachments.pdf import clean_pdf
from decisions.models import Attachment, AttachmentPage
from tests.decisions.attachments.files import SECRET, hostile_pdf, office, picture, text_pdf, upload, zipped
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def stored_files() -> list[str]:
    root = storages["default"].location
    return [name for _folder, _folders, names in os.walk(root) for name in names]


def content(field: FieldFile) -> bytes:
    with field.open("rb") as file:
        return file.read()


def test_add_attachment_keeps_the_original_and_a_clean_copy():
    data = hostile_pdf()
    row = add_attachment(upload(data, "Høringssvar Åvej.pdf"), "Høringssvar", make_user())
    row.refresh_from_db()
    assert (row.title, row.filename, row.content_type) == (
        "Høringssvar",
        "Høringssvar Åvej.pdf",
        "application/pdf",
    )
    assert content(row.file) == data
    assert (row.size, row.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    clean = content(row.clean_file)
    assert SECRET.encode() not in clean
    assert (row.clean_size, row.clean_sha256) == (len(clean), hashlib.sha256(clean).hexdigest())
    assert (row.pages, row.public) == (1, False)
    assert len(stored_files()) == 2


def test_add_attachment_reads_each_page():
    row = add_attachment(upload(text_pdf("Første æble", "", "Tredje")), "T", None)
    assert list(row.page_texts.values_list("number", "text")) == [(1, "Første æble"), (2, ""), (3, "Tredje")]


def test_add_attachment_says_who_did_it():
    user = make_user()
    row = add_attachment(upload(text_pdf()), "T", user)
    entry = AuditEntry.objects.get(action="attachment.add")
    assert (entry.actor, entry.object_id) == (user, str(row.pk))


def test_add_attachment_stores_under_names_that_tell_nothing():
    row = add_attachment(upload(text_pdf(), "../0101011234 Ida Holm.pdf"), "T", None)
    assert "Ida" not in row.file.name + row.clean_file.name
    assert row.filename == "0101011234 Ida Holm.pdf"


def test_add_attachment_without_a_title_takes_the_file_name():
    assert add_attachment(upload(text_pdf(), "Bilag_1.pdf"), "  ", None).title == "Bilag 1"


@pytest.mark.parametrize(
    ("data", "extension"),
    [(office("word/document.xml"), "docx"), ("Æble".encode(), "txt"), (office("xl/workbook.xml"), "xlsx")],
)
def test_add_attachment_takes_office_and_text_files_inside_only(data, extension, monkeypatch):
    monkeypatch.setenv("PATH", "")  # where LibreOffice is not installed
    row = add_attachment(upload(data, f"notat.{extension}"), "T", None)
    assert row.filename == f"notat.{extension}"
    assert (row.clean_file.name, row.clean_sha256) == ("", "")
    with pytest.raises(UnusableFile, match="PDF"):
        add_attachment(upload(data, "notat"), "T", None, public=True)


def test_add_attachment_reads_text_files():
    row = add_attachment(upload("Æble\x0cnej".encode("cp1252"), "a.txt"), "T", None)
    assert [page.text for page in row.page_texts.all()] == ["Æble\x0cnej"]


def test_add_attachment_takes_pictures_as_public():
    row = add_attachment(upload(picture("JPEG"), "kort.jpg"), "Kort", None, public=True)
    assert (row.public, row.content_type, row.pages) == (True, "image/jpeg", None)
    assert row.clean_file.name.endswith(".jpg")


def test_add_attachment_cleans_a_file_that_is_two_things_at_once():
    data = text_pdf("Teksten") + zipped(ond=b"skjult-program")
    row = add_attachment(upload(data), "T", None)
    assert b"skjult-program" not in content(row.clean_file)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        zipped(a=b"b"),
        b"\x00" * 100,
        b"%PDF-1.7\n%%EOF",
        text_pdf("Teksten" * 900)[:-3000],
        text_pdf(encryption=pikepdf.Encryption(owner="a", user="b", R=6)),
        picture("PNG")[:45],
    ],
    ids=["empty", "zip", "binary", "bare", "cut", "locked", "picture"],
)
def test_add_attachment_refusing_a_file_leaves_nothing(data):
    with pytest.raises(UnusableFile) as refusal:
        add_attachment(upload(data), "T", None)
    assert str(refusal.value).endswith(".")
    assert stored_files() == []
    assert not Attachment.objects.exists()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        ("Æble".encode(), "notat.pdf", "PDF"),
        (office("word/document.xml"), "Notat.PDF ", "PDF"),
        (b"\x00" * 100, "notat.pdf", "PDF"),
        (picture("PNG"), "kort.jpg", "JPEG"),
        (picture("JPEG"), "kort.png", "PNG"),
        (text_pdf(), "kort.jpeg", "JPEG"),
        (b"PK\x03\x04 cut off", "budget.xlsx", "Excel"),
        (office("xl/workbook.xml"), "notat.docx", "Word"),
    ],
)
def test_add_attachment_refuses_a_file_that_is_not_what_its_name_says(data, name, kind):
    with pytest.raises(UnusableFile, match=f"men er ikke en {kind}-fil. Gem den som {kind}, og vælg"):
        add_attachment(upload(data, name), "T", None)
    assert stored_files() == []


def test_add_attachment_whose_name_promises_nothing_goes_by_content():
    names = [add_attachment(upload(text_pdf(), name), "T", None).filename for name in ("notat", "notat.v2")]
    assert names == ["notat.pdf", "notat.v2.pdf"]


def test_add_attachment_refuses_what_is_too_large(settings):
    settings.ATTACHMENT_MAX_BYTES = 1000
    with pytest.raises(UnusableFile, match="1000"):
        add_attachment(upload(b"x" * 1001, "x.txt"), "T", None)
    assert add_attachment(upload(b"x" * 1000, "x.txt"), "T", None).size == 1000


def test_add_attachment_leaves_nothing_when_the_database_refuses(monkeypatch):
    def refuse(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the ledger is locked")

    monkeypatch.setattr(adding, "record", refuse)
    with pytest.raises(RuntimeError):
        add_attachment(upload(text_pdf()), "T", None)
    assert stored_files() == []
    assert not Attachment.objects.exists()
    assert not AttachmentPage.objects.exists()


@given(st.lists(st.tuples(st.integers(0, 1500), st.binary(min_size=1, max_size=6)), min_size=1, max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_clean_pdf_of_a_spoiled_file_cleans_or_refuses(tmp_path, changes):
    data = bytearray(hostile_pdf())
    for at, new in changes:
        at = at % len(data)
        data[at : at + len(new)] = new
    (tmp_path / "in.pdf").write_bytes(data)
    try:
        clean_pdf(tmp_path / "in.pdf", tmp_path / "out.pdf")
    except UnusableFile:
        return
    assert pikepdf.open(tmp_path / "out.pdf").pages
