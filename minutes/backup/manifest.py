"""The manifest of a backup: what belongs to it, each part with its fingerprint. Nothing in it is trusted."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from minutes.backup.errors import BackupError

SCHEMA = "referat-backup/1"
MANIFEST, SEAL = "manifest.json", "manifest.sha256"
STORAGES = ("default", "published", "closed", "proof")
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Part:
    """A file with its size in bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A file of a storage; `mtime` in nanoseconds tells the next backup that it is unchanged."""

    storage: str
    name: str
    size: int
    sha256: str
    mtime: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """`vendor` is the kind of database, `migrations` those that had been run, `heads` those of the ledger
    before the dump was made."""

    made_at: str
    release: str
    vendor: str
    database: Part
    migrations: tuple[str, ...]
    heads: dict[str, Any]
    files: tuple[StoredPart, ...]
    schema: str = SCHEMA


def write_manifest(folder: Path, manifest: Manifest) -> None:
    data = json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode()
    (folder / MANIFEST).write_bytes(data)
    (folder / SEAL).write_text(hashlib.sha256(data).hexdigest() + "\n")
    for name in (MANIFEST, SEAL):
        (folder / name).chmod(0o600)


def read_manifest(folder: Path) -> Manifest:
    """Raises BackupError where it is damaged or nothing we wrote."""
    try:
        data = (folder / MANIFEST).read_bytes()
        seal = (folder / SEAL).read_bytes().strip()
    except OSError as error:
        raise BackupError(f"{folder} is no whole backup: {error.filename} cannot be read.") from error
    if hashlib.sha256(data).hexdigest().encode() != seal:
        raise BackupError(f"{folder / MANIFEST} was changed or cut off. Take another backup.")
    try:
        return _manifest(json.loads(data))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BackupError(f"{folder / MANIFEST} is not a manifest of Referat's ({error}).") from error


def _manifest(content: dict[str, Any]) -> Manifest:
    if content["schema"] != SCHEMA:
        raise ValueError(f"its schema is {content['schema']!r}")
    content["database"] = _checked(Part(**content["database"]))
    content["files"] = tuple(_checked(StoredPart(**file)) for file in content["files"])
    content["migrations"] = tuple(str(name) for name in content["migrations"])
    return Manifest(**content)


def _checked(part: Any) -> Any:
    """Names stay below their folder, whatever was written into the manifest."""
    path = PurePosixPath(part.name)
    if path.is_absolute() or not path.parts or ".." in path.parts or "\\" in part.name or "\0" in part.name:
        raise ValueError(f"the name {part.name!r} leads out of its folder")
    if not HASH.fullmatch(part.sha256) or type(part.size) is not int or part.size < 0:
        raise ValueError(f"{part.name!r} has no proper fingerprint and size")
    if isinstance(part, StoredPart) and part.storage not in STORAGES:
        raise ValueError(f"there is no storage {part.storage!r}")
    return part
