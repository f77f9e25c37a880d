"""What lies in a storage, by its fingerprints, and what may be wrong with it."""

import hashlib
from typing import Any

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import storages
from django.utils.translation import gettext as _

MISSING = ""


class Stored:
    """Fingerprints of what lies in a storage, each file read once: versions share their files."""

    def __init__(self, storage: str) -> None:
        self._storage = storages[storage]
        self._known: dict[str, str] = {}

    def hash_of(self, name: str | None) -> str:
        name = name or ""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> str:
        try:
            with self._storage.open(name, "rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except (OSError, ValueError, SuspiciousFileOperation):
            return MISSING


def wrong_bytes(row: Any, found: str, told: set[str] | None) -> str:
    """The end of a sentence, or nothing; `told` are the hashes its line of a chain allows, None for any."""
    if found == MISSING:
        return _("is missing.")
    if found != row.sha256:
        return _("was changed.")
    if told is not None and row.sha256 not in told:
        return _("is not the one that the ledger names.")
    return ""
