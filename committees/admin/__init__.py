"""Entry forms of the lowest floor, one page a file. minutes.admin registers
the meeting itself, decisions.admin the document styles."""

from committees.admin import (
    alarm,
    audit_entry,
    committee,
    job,
    organisation,
    outbox_mail,
    person,
    user,
)

__all__ = [
    "alarm",
    "audit_entry",
    "committee",
    "job",
    "organisation",
    "outbox_mail",
    "person",
    "user",
]
