"""Entry forms of the record: the meeting with its publishing, and what was published, to look at."""

from minutes.admin import imported_file, ledger_entry, meeting, publication, tombstone, withdrawal

__all__ = ["imported_file", "ledger_entry", "meeting", "publication", "tombstone", "withdrawal"]
