"""Hash chains: each row's hash covers its content and the hash before it."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

FIRST = "0" * 64


def chained_hash(previous: str, content: dict[str, Any]) -> str:
    """sha256 of the previous hash and the content as canonical JSON (sorted keys, UTF-8)."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()


def in_utc(at: datetime) -> str:
    """The moment as text that is the same in whatever time zone it was written or read."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
