"""What check_record finds and names when somebody goes past the program."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import IntegrityError, connection
from django.utils import translation

from committees.audit import record
from committees.models import AuditEntry, Job
from minutes.afterwards.withdraw import withdraw
from minutes.enums import DocumentKind
from minutes.models import ClosedFile, LedgerEntry, Publication, PublishedFile, RenderedPdf
from minutes.proof.files import path_of
from minutes.proof.heads import store_daily_head, store_heads
from minutes.publishing.publish import publish
from minutes.verification import problems
from tests.factories import make_item

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTES = DocumentKind.MINUTES
V1, V2 = "Minutes v1, Teknisk Udvalg 2025-03-05", "Minutes v2, Teknisk Udvalg 2025-03-05"


def test_whole_record_has_no_problem(meeting, found):
    store_heads()
    store_daily_head("2025-03-06")
    assert found() == []


def test_record_after_a_withdrawal_is_whole(meeting, found):
    withdraw(meeting, MINUTES, None, "")
    publish(meeting, MINUTES, None)
    assert found() == []


@pytest.mark.parametrize("column", ["document", "envelope"])
@pytest.mark.parametrize(
    ("table", "edition"), [("publication", "Public edition"), ("closedpublication", "Closed edition")]
)
def test_changed_byte_of_a_publication_is_named(table, edition, column, meeting, past_the_program, found):
    past_the_program(
        f"UPDATE minutes_{table} SET {column} = replace({column}, '2025', '2026') WHERE version = 1"
    )
    assert found() == [f"{edition}: {V1}: the {column} is not the one that was published."]


def test_changed_fingerprint_of_a_publication_is_named(meeting, past_the_program, found):
    past_the_program("UPDATE minutes_publication SET sha256 = %s WHERE version = 2", ["0" * 64])
    assert found() == [f"Public edition: {V2}: the fingerprint in its row was changed."]


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("correction_note = 'x'", "the note in its row was changed."),
        ("act = 'correction'", "the kind of act in its row was changed."),
        ("published_at = '2020-01-01 12:00:00+00:00'", "the time in its row was changed."),
    ],
)
def test_changed_column_beside_the_document_is_named(sql, sentence, meeting, past_the_program, found):
    past_the_program(f"UPDATE minutes_publication SET {sql} WHERE version = 1")
    assert found() == [f"Public edition: {V1}: {sentence}"]


def test_changed_line_of_the_ledger_is_named(meeting, past_the_program, found):
    past_the_program("UPDATE minutes_ledgerentry SET note = 'x' WHERE edition = 'public' AND sequence = 1")
    assert found() == [f"Public ledger: line 1 (Published: {V1}) was changed."]


def test_changed_line_whose_hash_was_made_anew_is_named_by_the_next(meeting, found, past_the_program):
    past_the_program(
        "UPDATE minutes_ledgerentry SET hash = %s WHERE edition = 'closed' AND sequence = 1", ["0" * 64]
    )
    assert found() == [
        f"Closed ledger: line 1 (Published: {V1}) was changed.",
        f"Closed ledger: line 2 (Published: {V2}) does not follow from the line before it.",
    ]


def test_changed_line_of_the_audit_log_is_named(meeting, past_the_program, found):
    entry = AuditEntry.objects.filter(action="publish").earliest("sequence")
    past_the_program("UPDATE committees_auditentry SET actor_name = 'x' WHERE id = %s", [entry.pk])
    assert found() == [
        f"Audit log: line {entry.sequence} (publish committees.meeting {meeting.pk}) was changed."
    ]


def test_line_removed_from_the_middle_of_the_ledger_is_named(meeting, past_the_program, found):
    publish(meeting, MINUTES, None)
    past_the_program("DELETE FROM minutes_ledgerentry WHERE edition = 'public' AND sequence = 2")
    assert found() == [
        "Public ledger: line 2 is missing.",
        f"Public ledger: the line of {V2} is missing.",
        f"Public edition: {V2}: the ledger does not say that it is published.",
    ]


def test_lines_removed_from_the_middle_of_the_audit_log_are_named(meeting, past_the_program, found):
    for _number in range(3):
        record(None, "log_in")
    last = AuditEntry.objects.latest("sequence").sequence
    past_the_program("DELETE FROM committees_auditentry WHERE sequence IN (%s, %s)", [last - 1, last - 2])
    assert found() == [f"Audit log: 2 lines are missing, from line {last - 2} on."]


def test_publishing_removed_from_the_audit_log_is_named(meeting, past_the_program, found):
    last = AuditEntry.objects.latest("sequence")
    past_the_program("DELETE FROM committees_auditentry WHERE id = %s", [last.pk])
    assert found() == [f"Audit log: the publishing of {V2} is missing."]


@pytest.mark.parametrize(("edition", "chain"), [("public", "Public ledger"), ("closed", "Closed ledger")])
def test_last_line_removed_from_the_ledger_is_named(edition, chain, meeting, past_the_program, found):
    store_heads()
    past_the_program(f"DELETE FROM minutes_ledgerentry WHERE edition = '{edition}' AND sequence = 2")
    [missing, logged, unknown] = found()
    assert logged == f"{chain}: the line of {V2} is missing."
    assert missing.startswith(f"{chain}: the last line is missing. The proof of ")
    assert missing.endswith("names line 2.")
    assert unknown.endswith(f"{V2}: the ledger does not say that it is published.")


def test_last_lines_removed_with_all_that_they_told_are_named(meeting, past_the_program, found):
    """Publications, files and audit entries too: only the proof storage still knows."""
    before = AuditEntry.objects.latest("sequence").sequence
    publish(meeting, MINUTES, None)
    store_heads()
    for owner, file in (("publication", "publishedfile"), ("closedpublication", "closedfile")):
        newest = f"(SELECT id FROM minutes_{owner} WHERE version = 3)"
        past_the_program(f"DELETE FROM minutes_{file} WHERE publication_id IN {newest}")
        past_the_program(f"DELETE FROM minutes_{owner} WHERE version = 3")
    past_the_program("DELETE FROM minutes_ledgerentry WHERE version = 3")
    past_the_program("DELETE FROM committees_auditentry WHERE sequence > %s", [before])
    names = [sentence.partition(" The proof of ")[0] for sentence in found()]
    assert names == [
        "Public ledger: the last line is missing.",
        "Closed ledger: the last line is missing.",
        "Audit log: the last line is missing.",
    ]


def test_ledger_of_both_editions_without_its_last_act_is_named_by_the_audit_log(
    meeting, past_the_program, found
):
    past_the_program("DELETE FROM minutes_ledgerentry WHERE version = 2")
    sentences = [f"{chain} ledger: the line of {V2} is missing." for chain in ("Closed", "Public")]
    assert [sentence for sentence in found() if "the line of" in sentence] == sentences


def test_chain_written_anew_is_named(meeting, past_the_program, found):
    store_heads()
    past_the_program(
        "UPDATE minutes_ledgerentry SET hash = %s WHERE edition = 'public' AND sequence = 2", ["0" * 64]
    )
    [changed, anew] = found()
    assert changed == f"Public ledger: line 2 (Published: {V2}) was changed."
    assert anew.startswith("Public ledger: line 2 is not the one that the proof of ")


def test_head_that_the_chain_lost_is_never_written_over(meeting, past_the_program, found):
    store_heads()
    stored = path_of("ledger-head.json").read_text()
    past_the_program("DELETE FROM minutes_ledgerentry WHERE edition = 'public' AND sequence = 2")
    record(None, "log_in")
    store_heads()
    assert path_of("ledger-head.json").read_text() == stored


def test_publication_that_lost_its_row_is_named(meeting, past_the_program, found):
    RenderedPdf.objects.filter(publication__version=2).delete()
    past_the_program(
        "DELETE FROM minutes_publishedfile WHERE publication_id = (SELECT max(id) FROM minutes_publication)"
    )
    Publication.objects.filter(version=2).delete()
    assert found() == [f"Public edition: {V2} is missing."]


def test_publication_that_was_withdrawn_and_came_back_is_named(meeting, found):
    row = Publication.objects.get(version=1)
    row.files.all()
    withdraw(meeting, MINUTES, None, "")
    row.current = False
    row.save(force_insert=True)
    assert f"Public edition: {V1}: the ledger does not say that it is published." in found()


def test_publication_that_lost_a_file_row_is_named(meeting, past_the_program, found):
    PublishedFile.objects.filter(publication__version=1).delete()
    assert found() == [f"Public edition: {V1}: it has other files than were published."]


@pytest.mark.parametrize(("model", "storage"), [(PublishedFile, "published"), (ClosedFile, "closed")])
def test_changed_byte_of_a_file_is_named(model, storage, meeting, found):
    name = model.objects.first().file.name
    storages[storage].delete(name)
    storages[storage].save(name, ContentFile(b"lud"))
    edition = {"published": "Public", "closed": "Closed"}[storage]
    assert sorted(found()) == [
        f"{edition} edition: the file {name} of {act} was changed." for act in (V1, V2)
    ]


def test_removed_pdf_is_named(meeting, found):
    storages["published"].delete(RenderedPdf.objects.get(publication__version=1).file.name)
    assert found() == [f"Public edition: the PDF of {V1} is missing."]


def test_removed_row_of_a_pdf_is_named(meeting, found):
    RenderedPdf.objects.filter(publication__version=1).delete()
    assert found() == [f"Public edition: {V1} has no PDF, and none is being made."]


def test_pdf_that_is_still_to_be_made_is_no_problem(meeting, found):
    RenderedPdf.objects.filter(publication__version=1).delete()
    Job.objects.filter(kind="minutes.render_public_pdf").update(state="queued", finished_at=None)
    assert found() == []


def test_stored_name_that_leads_out_of_the_storage_is_a_missing_file(meeting, past_the_program, found):
    past_the_program("UPDATE minutes_renderedpdf SET file = '../../x' WHERE pages = 1")
    assert sorted(found()) == [f"Public edition: the PDF of {act} is missing." for act in (V1, V2)]


def test_sentences_hold_no_protocol_text(meeting, past_the_program, found):
    make_item(meeting, "Grøn plads")
    past_the_program("UPDATE minutes_publication SET document = 'x', envelope = 'x'")
    past_the_program("UPDATE minutes_publishedfile SET size = 1")
    text = " ".join(found())
    assert V1 in text
    assert "legeplads" not in text
    assert "Støjrapport" not in text


def test_sentences_are_danish_for_the_administrators(meeting, past_the_program):
    past_the_program("DELETE FROM minutes_ledgerentry WHERE edition = 'public' AND sequence = 1")
    with translation.override("da"):
        [first, *_rest] = problems()
    assert first == "Det offentlige protokolregister: linje 1 mangler."


BROKEN = [
    ("committees_auditentry", "detail", "{"),
    ("committees_auditentry", "at", "i går"),
    ("committees_auditentry", "sequence", "x"),
    ("minutes_ledgerentry", "at", "i går"),
    ("minutes_ledgerentry", "at", None),
    ("minutes_ledgerentry", "sequence", "x"),
    ("minutes_publication", "published_at", "x"),
    ("minutes_publication", "document", b"\xff\xfe"),
    ("minutes_publication", "envelope", "{"),
    ("minutes_publication", "version", "x"),
    ("minutes_publishedfile", "size", "x"),
    ("minutes_renderedpdf", "file", "\0"),
    ("committees_meeting", "date", "x"),
]


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL refuses such values itself")
@pytest.mark.parametrize(("table", "column", "value"), BROKEN)
def test_value_that_cannot_be_read_is_told_and_not_raised(table, column, value, meeting, found):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        key = f"(SELECT min(id) FROM {table})"
        try:
            cursor.execute(f"UPDATE {table} SET {column} = %s WHERE id = {key}", [value])
        except IntegrityError:
            pytest.skip("SQLite refuses it")
        finally:
            cursor.execute("PRAGMA ignore_check_constraints = OFF")
    assert found() or table == "committees_meeting"


def test_progress_reaches_its_end(meeting):
    told = []
    assert list(problems(told.append)) == []
    assert told == sorted(set(told))
    assert told[-1] == 99


def test_ledger_entries_of_the_fixture_are_what_the_tests_count_on(meeting):
    assert LedgerEntry.objects.filter(edition="public").count() == 2
