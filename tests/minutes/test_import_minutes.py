"""The import command: files in, meetings out, and a plain sentence for what is not taken."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from committees.models import AuditEntry, Committee, Meeting
from decisions.models import AgendaItem, Attachment, RegisterEntry
from minutes.compose import compose
from minutes.document import MinutesDocument
from minutes.document_json import from_json, to_json
from minutes.enums import DocumentKind, Edition
from minutes.importing import read
from minutes.imports import NO_REASON_GIVEN
from minutes.models import ImportedFile, Publication

pytestmark = [pytest.mark.django_db, pytest.mark.database]

TEXT = """REFERAT Prøveudvalget d. 05-03-2025

Mødedato Onsdag d. 05. marts 2025 kl. 17:00

Mødested Byrådssalen

Mødedeltagere Ida Prøve, Bo Sø (Afbud)

Punkt 1: Ny legeplads i Mosevangen

25/4711

Baggrund

Børnene i Mosevangen mangler et sted at lege.

Beslutning Prøveudvalget den 05-03-2025

Godkendt.

Bilag

Tegning af legepladsen

Punkt 2: Lukket

25/4712
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "referat.txt"
    path.write_text(TEXT)
    return path


def run(*args):
    out = StringIO()
    call_command("import_minutes", *map(str, args), stdout=out)
    return out.getvalue()


def test_file_becomes_a_draft_meeting_that_is_composed_word_for_word(file):
    run(file)
    meeting = Meeting.objects.get()
    document = read(TEXT.encode(), file.name).document
    assert compose(meeting, DocumentKind.MINUTES, Edition.CLOSED).items[0] == document.items[0]
    assert meeting.announced_at is None
    assert not Publication.objects.exists()


def test_draft_import_makes_nothing_public(file):
    run(file)
    assert Attachment.objects.get().public is False
    assert AgendaItem.objects.get(closed=True).public_title == ""
    assert Committee.objects.get().publishes_minutes is False


def test_publish_shows_what_the_public_file_showed(file, capsys):
    run(file, "--publish")
    document = Publication.objects.get().read_document()
    assert document.items[0].blocks[-1].attachments[0].title == "Tegning af legepladsen"
    closed = document.items[1]
    assert (closed.title, closed.case_number, closed.closed_reason) == ("Lukket", "25/4712", NO_REASON_GIVEN)
    assert AuditEntry.objects.filter(action="import.accept_as_public").count() == 1
    assert RegisterEntry.objects.filter(outcome="approved").count() == 1


def test_same_file_twice_changes_nothing(file, capsys):
    run(file, "--publish")
    entries = AuditEntry.objects.count()
    run(file, "--publish")
    assert (Meeting.objects.count(), Publication.objects.count(), AuditEntry.objects.count()) == (
        1,
        1,
        entries,
    )
    assert "known already" in capsys.readouterr().err


def test_dry_run_prints_one_document_a_line_and_writes_nothing(file, tmp_path):
    other = tmp_path / "andet.md"
    other.write_text(TEXT.replace("05-03-2025", "02-04-2025").replace("05. marts", "02. april"))
    lines = run(tmp_path, "--dry-run", "--json").splitlines()
    documents = [from_json(MinutesDocument, line) for line in lines]
    assert [str(document.date) for document in documents] == ["2025-04-02", "2025-03-05"]
    assert to_json(documents[1]) == lines[1]
    assert not Meeting.objects.exists()


def test_rest_of_a_batch_goes_on_after_a_bad_file(file, tmp_path, capsys):
    bad = tmp_path / "a.txt"
    bad.write_bytes(b"\x00\x01\x02 no minutes")
    with pytest.raises(CommandError, match="1 of 2 files were not taken"):
        run(bad, file)
    assert Meeting.objects.count() == 1
    assert "a.txt: line 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\n ",
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"Kaere Ida\n\nTak for sidst.\n",
        bytes(50 * 1024 * 1024),
        b"Punkt 1: x\n" * 5_000_000,
    ],
    ids=["empty", "blank", "binary", "letter", "50 MB of zeros", "50 MB of text"],
)
def test_file_that_is_no_minutes_is_refused_by_name_and_line(data, tmp_path, capsys):
    path = tmp_path / "brev.txt"
    path.write_bytes(data)
    with pytest.raises(CommandError):
        run(path)
    assert "brev.txt: line " in capsys.readouterr().err.replace("\n", "")
    assert not ImportedFile.objects.exists()


def test_missing_file_is_told_by_name(tmp_path, capsys):
    with pytest.raises(CommandError):
        run(tmp_path / "findes-ikke.txt")
    assert "findes-ikke.txt: cannot be opened" in capsys.readouterr().err.replace("\n", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_encodings_come_to_the_same_document(encoding, tmp_path):
    path = tmp_path / "referat.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert run(path, "--dry-run", "--json").strip() == to_json(read(TEXT.encode(), "x").document)


def test_committee_option_names_the_committee(file):
    run(file, "--committee", "Børneudvalget")
    assert Committee.objects.get().name == "Børneudvalget"
    assert (
        compose(Meeting.objects.get(), DocumentKind.MINUTES, Edition.PUBLIC).committee.name == "Prøveudvalget"
    )


def test_json_needs_dry_run(file):
    with pytest.raises(CommandError, match="--dry-run"):
        run(file, "--json")


def test_very_long_title_is_kept_whole(tmp_path):
    title = "Ny legeplads og plads til alle " * 25 + "slut"
    path = tmp_path / "referat.txt"
    path.write_text(TEXT.replace("Ny legeplads i Mosevangen", title))
    run(path)
    assert AgendaItem.objects.get(number="1").title == title


def test_line_longer_than_any_title_is_told_by_its_line(tmp_path, capsys):
    path = tmp_path / "referat.txt"
    path.write_text(TEXT.replace("Ny legeplads i Mosevangen", "Ny legeplads " * 200))
    run(path)
    assert "line 9: begins like an item, but has 2608 characters" in capsys.readouterr().err.replace(
        "\n", " "
    )


def test_words_no_column_can_hold_are_refused_and_leave_nothing(tmp_path, capsys):
    path = tmp_path / "referat.txt"
    path.write_text(TEXT.replace("Byrådssalen", "Byrådssalen " * 40))
    with pytest.raises(CommandError):
        run(path)
    assert "at most 200" in capsys.readouterr().err.replace("\n", " ")
    assert not Meeting.objects.exists()


def test_five_real_minutes_come_back_word_for_word_from_what_was_published(seeds):
    run(*seeds, "--publish")
    assert Publication.objects.count() == 5
    for seed in seeds:
        document = read(seed.read_bytes(), seed.name).document
        published = ImportedFile.objects.get(filename=seed.name).meeting.publications.get().read_document()
        for item, again in zip(document.items, published.items, strict=True):
            assert (again.blocks, again.heading_printed, again.title) == (
                item.blocks,
                item.heading_printed,
                item.title,
            )
        assert (published.front, published.title) == (document.front, document.title)
        assert published.attendance == document.attendance
