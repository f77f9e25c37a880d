"""Hash chains: each row's hash covers its content and the hash before it."""

import hashlib
import json
from typing import Any

FIRST = "0" * 64


def chained_hash(previous: str, content: dict[str, Any]) -> str:
    """sha256 of the previous hash and the content as canonical JSON (sorted keys, UTF-8)."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()
