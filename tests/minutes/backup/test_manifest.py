"""A manifest that somebody changed, who made its seal anew."""

import hashlib
import json
from dataclasses import asdict

import pytest

from minutes.backup import BackupError
from minutes.backup.manifest import Manifest, Part, StoredPart, read_manifest, write_manifest

HASH = "0" * 64
MANIFEST = Manifest(
    made_at="2025-03-05T12:00:00+00:00",
    release="1.0",
    vendor="sqlite",
    database=Part("database.sqlite3", 1, HASH),
    migrations=("minutes.0001_publications_and_ledger",),
    heads={},
    files=(StoredPart("default", "clean/2025/03/æble.pdf", 1, HASH, 1),),
)
FILE = asdict(MANIFEST.files[0])


def write(folder, text):
    (folder / "manifest.json").write_text(text)
    (folder / "manifest.sha256").write_text(hashlib.sha256(text.encode()).hexdigest())


def test_manifest_is_read_as_it_was_written(tmp_path):
    write_manifest(tmp_path, MANIFEST)
    assert read_manifest(tmp_path) == MANIFEST


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "a/../../x", "a\\..\\x", "", ".", "a\0b"])
def test_name_that_leads_out_of_its_folder_is_refused(name, tmp_path):
    write(tmp_path, json.dumps(asdict(MANIFEST) | {"files": [FILE | {"name": name}]}))
    with pytest.raises(BackupError, match="leads out of its folder"):
        read_manifest(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "another/1"},
        {"files": 7},
        {"files": [7]},
        {"files": [FILE | {"sha256": "x"}]},
        {"files": [FILE | {"sha256": None}]},
        {"files": [FILE | {"name": 7}]},
        {"files": [FILE | {"size": -1}]},
        {"files": [FILE | {"size": "1"}]},
        {"files": [FILE | {"storage": "staticfiles"}]},
        {"database": {"name": "x"}},
        {"database": {"name": "../x", "size": 1, "sha256": HASH}},
        {"migrations": None},
        {"unknown": 1},
    ],
)
def test_manifest_that_is_nothing_we_wrote_is_refused(change, tmp_path):
    write(tmp_path, json.dumps(asdict(MANIFEST) | change))
    with pytest.raises(BackupError, match="is not a manifest of Referat's"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", "[" * 100_000])
def test_manifest_that_is_no_json_object_is_refused(text, tmp_path):
    write(tmp_path, text)
    with pytest.raises(BackupError, match="is not a manifest of Referat's"):
        read_manifest(tmp_path)


def test_manifest_whose_seal_does_not_fit_is_refused(tmp_path):
    write_manifest(tmp_path, MANIFEST)
    (tmp_path / "manifest.json").write_text(json.dumps(asdict(MANIFEST)))
    with pytest.raises(BackupError, match="was changed or cut off"):
        read_manifest(tmp_path)


def test_folder_without_manifest_is_no_backup(tmp_path):
    with pytest.raises(BackupError, match="no whole backup"):
        read_manifest(tmp_path)
