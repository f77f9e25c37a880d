"""Making a backup. The order matters: the heads before the dump, the files after it, the withdrawals last.

So the dump holds every line the heads name, the files hold everything the dump names but what was
withdrawn meanwhile, and the withdrawals name that.
"""

import os
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from django.conf import settings
from django.core.files.storage import storages
from django.db import connection
from django.utils import timezone

from minutes.backup import database
from minutes.backup.errors import BackupError, Tell
from minutes.backup.manifest import STORAGES, Manifest, Part, StoredPart, read_manifest, write_manifest
from minutes.backup.place import (
    PARTIAL,
    PRIVATE,
    add_object,
    backups,
    fingerprint,
    keep_newest,
    locked,
    object_path,
)
from minutes.proof.files import STORAGE as PROOF
from minutes.proof.heads import current_heads
from minutes.proof.withdrawals import WITHDRAWALS

Known = dict[tuple[str, str], StoredPart]


def make_backup(place: Path, tell: Tell, keep: int = 0) -> Path:
    """Backs up database, files and proof into a new folder of the place, and gives that folder.

    It has its name only when it is whole. `keep` is how many backups stay, 0 for all. Raises BackupError
    and OSError.
    """
    with locked(place):
        made_at = timezone.now().astimezone(UTC)
        name = f"{made_at:%Y-%m-%dT%H%M%SZ}"
        if (place / name).exists():
            raise BackupError(f"{place / name} was made this very second. Try again.")
        partial = place / f"{PARTIAL}{name}"
        partial.mkdir(mode=PRIVATE)
        write_manifest(partial, _filled(place, partial, made_at.isoformat(), tell))
        os.sync()
        partial.rename(place / name)
        if keep:
            keep_newest(place, keep)
    return place / name


def _filled(place: Path, partial: Path, made_at: str, tell: Tell) -> Manifest:
    known = _known(place)
    heads = current_heads().to_json()
    before = [part for part in _stored(place, PROOF, known, tell) if part.name != WITHDRAWALS]
    tell("Dumping the database", 0, 1)
    dump = partial / database.kind().NAME
    migrations = database.run_migrations()
    database.kind().dump(dump)
    dump.chmod(0o600)
    files = [
        part for storage in STORAGES if storage != PROOF for part in _stored(place, storage, known, tell)
    ]
    after = [part for part in _stored(place, PROOF, known, tell) if part.name == WITHDRAWALS]
    return Manifest(
        made_at=made_at,
        release=settings.RELEASE,
        vendor=connection.vendor,
        database=Part(dump.name, dump.stat().st_size, fingerprint(dump)),
        migrations=migrations,
        heads=heads,
        files=(*before, *files, *after),
    )


def _known(place: Path) -> Known:
    """The files of the newest backup; none where its manifest cannot be read."""
    for backup in backups(place)[-1:]:
        try:
            return {(part.storage, part.name): part for part in read_manifest(backup).files}
        except BackupError:
            break
    return {}


def _stored(place: Path, storage: str, known: Known, tell: Tell) -> Iterator[StoredPart]:
    """Copies the files of a storage; what is unchanged since the last backup is not read again."""
    root = Path(storages[storage].path(""))
    paths = sorted(path for path in root.rglob("*") if path.is_file() and not path.name.startswith("."))
    for number, path in enumerate(paths):
        tell(f"Copying files ({storage})", number, len(paths))
        name = path.relative_to(root).as_posix()
        try:
            yield _part(place, storage, name, path, known.get((storage, name)))
        except FileNotFoundError:
            continue  # withdrawn or taken away since the folder was read


def _part(place: Path, storage: str, name: str, path: Path, old: StoredPart | None) -> StoredPart:
    state = path.stat()
    if old and (old.size, old.mtime) == (state.st_size, state.st_mtime_ns):
        copy = object_path(place, old.sha256)
        if copy.exists() and copy.stat().st_size == old.size:
            return old
    size, sha256 = add_object(place, path)
    return StoredPart(storage, name, size, sha256, state.st_mtime_ns)
