"""A backup place: the backups in it, its objects, and the lock that one backup at a time holds."""

import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from minutes.backup.errors import BackupError
from minutes.backup.manifest import MANIFEST, read_manifest

OBJECTS, PARTIAL = "objects", ".partial-"
CHUNK = 1024 * 1024
PRIVATE = 0o700  # closed items lie in it


@contextmanager
def locked(place: Path) -> Iterator[None]:
    """Raises BackupError where another backup is being written there."""
    place.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    with os.fdopen(os.open(place / ".lock", os.O_RDWR | os.O_CREAT, 0o600)) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BackupError(
                f"Another backup is being written to {place}. Wait until it is done."
            ) from error
        for left in place.glob(f"{PARTIAL}*"):  # of a backup that was killed
            shutil.rmtree(left)
        yield


def backups(place: Path) -> list[Path]:
    """The whole backups of a place, oldest first."""
    return sorted(path.parent for path in place.glob(f"[0-9]*/{MANIFEST}"))


def find_backup(folder: Path) -> Path:
    """The backup itself, or the newest one of a place. Raises BackupError."""
    if (folder / MANIFEST).is_file():
        return folder
    found = backups(folder)
    if not found:
        raise BackupError(f"There is no whole backup in {folder}.")
    return found[-1]


def object_path(place: Path, sha256: str) -> Path:
    return place / OBJECTS / sha256[:2] / sha256


def add_object(place: Path, source: Path) -> tuple[int, str]:
    """Copies the file among the objects, unless its bytes are there; gives size and fingerprint."""
    objects = place / OBJECTS
    objects.mkdir(mode=PRIVATE, exist_ok=True)
    with source.open("rb") as file, tempfile.NamedTemporaryFile(dir=objects, delete=False) as copy:
        try:
            size, sha256 = copied(file, copy.file)
        except OSError:
            os.unlink(copy.name)
            raise
    target = object_path(place, sha256)
    if target.exists() and target.stat().st_size == size:
        os.unlink(copy.name)
    else:
        target.parent.mkdir(mode=PRIVATE, exist_ok=True)
        os.replace(copy.name, target)
    return size, sha256


def copied(source: IO[bytes], target: IO[bytes]) -> tuple[int, str]:
    """Copies to the disk itself; gives size and fingerprint of what was copied."""
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(CHUNK):
        digest.update(chunk)
        target.write(chunk)
        size += len(chunk)
    target.flush()
    os.fsync(target.fileno())
    return size, digest.hexdigest()


def fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep_newest(place: Path, count: int) -> int:
    """Deletes all but the newest backups, and objects that none of those left refers to. Raises BackupError
    where a manifest cannot be read: then nobody knows what it needs. Gives how many backups were deleted."""
    found = backups(place)
    used = {part.sha256 for backup in found[-count:] for part in read_manifest(backup).files}
    for old in found[:-count]:
        shutil.rmtree(old)
    for path in (place / OBJECTS).glob("*/*"):
        if path.name not in used:
            path.unlink()
    return len(found[:-count])
