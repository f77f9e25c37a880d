"""Entry forms of the lowest floor, one page a file. minutes.admin registers the meeting itself."""

from committees.admin import (
    audit_entry,
    committee,
    document_style,
    job,
    organisation,
    person,
    user,
)

__all__ = [
    "audit_entry",
    "committee",
    "document_style",
    "job",
    "organisation",
    "person",
    "user",
]
