"""Files that a printed document carries inside (ISO 19005-3, 6.8)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """`relationship` as ISO 19005-3 names it: Source, Data, Supplement, Alternative, Unspecified."""

    name: str
    data: bytes
    content_type: str
    description: str
    relationship: str = "Source"
