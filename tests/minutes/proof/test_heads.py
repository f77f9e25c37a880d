"""The heads of the chains as they are kept outside the database."""

import json
import os

import pytest

from committees.audit import record
from committees.models import Alarm, AuditEntry
from minutes.enums import DocumentKind
from minutes.models import LedgerEntry, Publication
from minutes.proof.files import BrokenProof, add_line, path_of
from minutes.proof.heads import current_heads, daily_heads, store_daily_head, store_heads, stored_heads
from minutes.publishing.publish import publish
from tests.factories import make_item, make_meeting

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def meeting():
    meeting = make_meeting()
    make_item(meeting, decided="Godkendt.")
    return meeting


@pytest.fixture
def published(meeting, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        publish(meeting, DocumentKind.MINUTES, None)
    return meeting


def test_head_of_every_chain_is_stored_when_a_publication_is_committed(published):
    stored = json.loads(path_of("ledger-head.json").read_text())
    for edition in ("public", "closed"):
        line = LedgerEntry.objects.get(edition=edition)
        head = stored["heads"][edition]
        assert (head["sequence"], head["hash"]) == (1, line.hash)
    assert stored["heads"]["audit"]["hash"] == AuditEntry.objects.latest("sequence").hash
    assert stored_heads().chains == current_heads().chains


def test_nothing_is_left_beside_the_head(published):
    assert [path.name for path in path_of("ledger-head.json").parent.iterdir()] == ["ledger-head.json"]


def test_publication_stands_when_the_proof_storage_fails(meeting, django_capture_on_commit_callbacks):
    folder = path_of("ledger-head.json").parent
    folder.write_text("a file where the folder should be")
    with django_capture_on_commit_callbacks(execute=True):
        publish(meeting, DocumentKind.MINUTES, None)
    assert Publication.objects.exists()
    [alarm] = Alarm.objects.all()
    assert alarm.code == "proof"
    assert "bevismappen" in alarm.sentence


def test_head_of_a_ledger_that_lost_lines_raises_an_alarm_and_stays(published):
    stored = json.loads(path_of("ledger-head.json").read_text())
    stored["heads"]["public"]["sequence"] = 7
    path_of("ledger-head.json").write_text(json.dumps(stored))
    record(None, "log_in")
    store_heads()
    assert stored_heads().chains["public"].sequence == 7
    assert Alarm.objects.get().code == "proof"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"heads": {}}', '{"heads": {"public": {"sequence": "x"}}}', "\0"]
)
def test_head_that_is_nothing_we_wrote_is_never_written_over(
    text, published, meeting, django_capture_on_commit_callbacks
):
    path_of("ledger-head.json").write_text(text)
    with pytest.raises(BrokenProof):
        stored_heads()
    with django_capture_on_commit_callbacks(execute=True):
        publish(meeting, DocumentKind.MINUTES, None, "Rettet")
    assert path_of("ledger-head.json").read_text() == text
    assert "ledger-head.json" in Alarm.objects.get().sentence


def test_daily_head_is_one_line_a_day(published):
    for day in ("2025-03-06", "2025-03-06", "2025-03-07"):
        store_daily_head(day)
    lines = [json.loads(line) for line in path_of("heads.jsonl").read_text().splitlines()]
    assert [line["day"] for line in lines] == ["2025-03-06", "2025-03-07"]
    assert len(daily_heads()) == 2


def test_line_after_one_that_was_cut_off_stands_by_itself(published):
    store_daily_head("2025-03-06")
    size = path_of("heads.jsonl").stat().st_size
    os.truncate(path_of("heads.jsonl"), size - 10)
    store_daily_head("2025-03-07")
    assert json.loads(path_of("heads.jsonl").read_text().splitlines()[1])["day"] == "2025-03-07"
    with pytest.raises(BrokenProof, match=r"heads\.jsonl:1"):
        daily_heads()


def test_heads_of_days_after_a_restored_backup_need_not_stand_any_more(published, meeting):
    backup = current_heads()
    publish(meeting, DocumentKind.MINUTES, None, "Rettet")
    store_daily_head("2025-03-06")
    add_line("heads.jsonl", {**backup.to_json(), "event": "restored", "day": "2025-03-07"})
    assert [heads.chains["public"].sequence for heads in daily_heads()] == [0, 1]
