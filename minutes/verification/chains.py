"""The three chains: each line as it was written, none missing between, each following the one before."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from committees.audit import entry_hash as audit_hash
from committees.chain import FIRST
from minutes.ledger import entry_hash
from minutes.proof.heads import AUDIT, CHAINS, rows_of
from minutes.verification.names import Names, of_action, of_chain
from minutes.verification.progress import Progress
from minutes.verification.rows import UNREADABLE, read_rows

BATCH = 500
ANY = ""  # the hash before is not known: a line is missing or unreadable, and that is told


def chain_problems(names: Names, progress: Progress) -> Iterator[str]:
    for chain in CHAINS:
        expected, previous = 1, FIRST
        for _key, entry in read_rows(rows_of(chain), "sequence", BATCH):
            progress.tick()
            if entry is None or not isinstance(entry.sequence, int):
                yield _("%(chain)s: line %(line)s cannot be read.") % _where(chain, expected)
                expected, previous = expected + 1, ANY
                continue
            if entry.sequence > expected:
                yield _missing(chain, expected, entry.sequence - expected)
                previous = ANY
            yield from _line_problems(chain, entry, previous, names)
            expected, previous = entry.sequence + 1, entry.hash


def _line_problems(chain: str, entry: Any, previous: str, names: Names) -> Iterator[str]:
    where = _where(chain, entry.sequence) | {"what": _what(chain, entry, names)}
    if entry.hash != _hash(chain, entry):
        yield _("%(chain)s: line %(line)s (%(what)s) was changed.") % where
    if previous != ANY and entry.previous_hash != previous:
        yield _("%(chain)s: line %(line)s (%(what)s) does not follow from the line before it.") % where


def _where(chain: str, line: int) -> dict[str, Any]:
    return {"chain": of_chain(chain), "line": line}


def _missing(chain: str, first: int, count: int) -> str:
    """Which lines are gone; what they told, the audit log says where it still does."""
    text = ngettext(
        "%(chain)s: line %(line)s is missing.",
        "%(chain)s: %(count)s lines are missing, from line %(line)s on.",
        count,
    )
    return text % (_where(chain, first) | {"count": count})


def _hash(chain: str, entry: Any) -> str:
    """The hash the line should have; none where a value in it is not of its kind."""
    try:
        return audit_hash(entry) if chain == AUDIT else entry_hash(entry)
    except UNREADABLE:
        return ""


def _what(chain: str, entry: Any, names: Names) -> str:
    if chain == AUDIT:
        return f"{entry.action} {entry.object_type} {entry.object_id}".strip()
    return f"{of_action(entry.action)}: {names.act(entry.meeting_id, entry.kind, entry.version)}"
