"""What a file hides: found in the original at upload, and looked for again in the clean copy.

Codes and their words: labels.py. How well it finds: docs/attachments.md.
"""

from dataclasses import asdict

from decisions.attachments.inspection.readers.hidden import Hidden
from decisions.attachments.inspection.running import inspect_clean, inspect_original

VERSION = 1

__all__ = ["VERSION", "Hidden", "as_json", "inspect_clean", "inspect_original"]


def as_json(original: list[Hidden], clean: list[Hidden] | None) -> dict[str, object]:
    """What Attachment.inspection keeps; `clean` is None as long as there is no clean copy."""
    return {
        "version": VERSION,
        "original": [asdict(entry) for entry in original],
        "clean": None if clean is None else [asdict(entry) for entry in clean],
    }
