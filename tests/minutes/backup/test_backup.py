"""What lies in a backup place, and what a broken one says."""

import hashlib
import json
import os
import stat
from datetime import timedelta

import pytest
from django.core.management import CommandError
from django.utils import timezone

from minutes.backup.place import locked
from minutes.models import LedgerEntry
from tests.minutes.backup.site import BYTES, destroy_database, destroy_files, published_meeting

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.database]


@pytest.fixture
def meeting(db):
    return published_meeting()


@pytest.fixture
def tomorrow(monkeypatch):
    """Lets each call of now be a day after the one before, since a backup is named by its second."""
    start, days = timezone.now(), iter(range(1, 100_000))
    monkeypatch.setattr("minutes.backup.making.timezone.now", lambda: start + timedelta(days=next(days)))


def backups(place):
    return sorted(path for path in place.iterdir() if path.name[0].isdigit())


def manifest_of(backup):
    return json.loads((backup / "manifest.json").read_text())


def write_manifest(backup, content):
    """As somebody does who also makes the seal anew."""
    data = json.dumps(content).encode()
    (backup / "manifest.json").write_bytes(data)
    (backup / "manifest.sha256").write_text(hashlib.sha256(data).hexdigest())


def test_manifest_names_every_part(meeting, place, run):
    run("backup", place)
    [backup] = backups(place)
    manifest = manifest_of(backup)
    assert {file["storage"] for file in manifest["files"]} == {"default", "published", "closed", "proof"}
    assert (
        manifest["heads"]["heads"]["public"]["hash"]
        == LedgerEntry.objects.filter(edition="public").latest("sequence").hash
    )
    assert any(name.startswith("minutes.0001") for name in manifest["migrations"])
    for file in manifest["files"]:
        data = (place / "objects" / file["sha256"][:2] / file["sha256"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file["size"], file["sha256"])


def test_same_bytes_lie_once(meeting, place, run):
    run("backup", place)
    copies = [
        path for path in (place / "objects").rglob("*") if path.is_file() and path.read_bytes() == BYTES
    ]
    assert len(copies) == 1


def test_files_unchanged_since_the_last_backup_are_not_read_again(meeting, place, run, tomorrow, monkeypatch):
    run("backup", place)
    read = []
    from minutes.backup import making

    add = making.add_object
    monkeypatch.setattr(making, "add_object", lambda place, path: read.append(path.name) or add(place, path))
    run("backup", place)
    assert read == []
    assert len(backups(place)) == 2


def test_backup_is_for_its_owner_alone(meeting, place, run):
    run("backup", place)
    for path in [place, *place.rglob("*")]:
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path


def test_backup_that_breaks_off_leaves_no_whole_one(meeting, place, run, monkeypatch):
    def full(*_args):
        raise OSError(28, "No space left on device", str(place))

    monkeypatch.setattr("minutes.backup.making.write_manifest", full)
    with pytest.raises(CommandError, match="No space left on device"):
        run("backup", place)
    monkeypatch.undo()
    with pytest.raises(CommandError, match="no whole backup"):
        run("restore", place, "--replace")
    run("backup", place)
    assert not list(place.glob(".partial-*"))


def test_two_backups_at_once_are_refused(meeting, place, run):
    with locked(place), pytest.raises(CommandError, match="Another backup is being written"):
        run("backup", place)


def test_keep_deletes_old_backups_and_what_only_they_had(meeting, place, run, tomorrow):
    run("backup", place)
    destroy_files()
    for _day in range(2):
        run("backup", place)
    objects = list((place / "objects").glob("*/*"))
    assert objects
    run("backup", place, "--keep", 2)
    assert len(backups(place)) == 2
    assert not list((place / "objects").glob("*/*"))


@pytest.mark.parametrize("cut", ["manifest.json", "manifest.sha256", "database"])
def test_part_that_was_cut_off_is_named_and_nothing_is_changed(cut, meeting, place, run):
    run("backup", place)
    [backup] = backups(place)
    [path] = [path for path in backup.iterdir() if path.name.startswith(cut)]
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(CommandError, match=r"was changed|cut off"):
        run("restore", place, "--replace")
    assert LedgerEntry.objects.exists()


def test_object_that_was_changed_is_named(meeting, place, run):
    run("backup", place)
    path = next(path for path in (place / "objects").glob("*/*") if path.read_bytes() == BYTES)
    path.write_bytes(BYTES.replace(b"anybody", b"someone"))
    with pytest.raises(CommandError, match="was changed in the backup"):
        run("restore", place, "--replace")


def test_object_that_is_missing_is_named(meeting, place, run):
    run("backup", place)
    next(path for path in (place / "objects").glob("*/*") if path.read_bytes() == BYTES).unlink()
    with pytest.raises(CommandError, match="is missing in the backup"):
        run("restore", place, "--replace")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"vendor": "oracle"}, "The backup is of oracle"),
        (
            {"migrations": ["minutes.9999_later"], "release": "9.0"},
            r"newer release \(9.0\), which knows minutes.9999",
        ),
    ],
)
def test_backup_that_does_not_fit_is_refused(change, sentence, meeting, place, run):
    run("backup", place)
    [backup] = backups(place)
    write_manifest(backup, manifest_of(backup) | change)
    with pytest.raises(CommandError, match=sentence):
        run("restore", place, "--replace")


def test_dump_that_is_no_database_is_refused(meeting, place, run):
    run("backup", place)
    [backup] = backups(place)
    manifest = manifest_of(backup)
    (backup / manifest["database"]["name"]).write_bytes(b"x" * 5000)
    manifest["database"] |= {"size": 5000, "sha256": hashlib.sha256(b"x" * 5000).hexdigest()}
    write_manifest(backup, manifest)
    with pytest.raises(CommandError, match=r"is no SQLite database|pg_restore failed"):
        run("restore", place, "--replace")
    assert LedgerEntry.objects.exists()


def test_older_backup_is_named_by_its_folder(meeting, place, run, tomorrow):
    run("backup", place)
    run("backup", place)
    first, second = backups(place)
    destroy_database()
    destroy_files()
    assert first.name in run("restore", first)
    assert second.name in run("restore", place, "--replace")


def test_folder_without_backup_says_so(place, run):
    with pytest.raises(CommandError, match="There is no whole backup"):
        run("restore", place)
