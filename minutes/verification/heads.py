"""The chains against the heads kept outside the database: lines missing at an end, a chain written anew."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from committees.models import AuditEntry
from minutes.proof.files import BrokenProof
from minutes.proof.heads import CHAINS, HEAD, Head, Heads, daily_heads, rows_of, stands, stored_heads
from minutes.verification.names import of_chain

# Written by the nightly check, after the head: from then on there must be one.
CHECKED = "record.verify"


def head_problems() -> Iterator[str]:
    try:
        newest, daily = stored_heads(), daily_heads()
    except BrokenProof as error:
        yield _("Proof storage: the file %(name)s was changed or cannot be read.") % {"name": error}
        return
    if newest is None and (daily or AuditEntry.objects.filter(action=CHECKED).exists()):
        yield _("Proof storage: the file %(name)s is missing.") % {"name": HEAD}
    for chain in CHAINS:
        yield from _problems_of(chain, [*daily, *([newest] if newest else [])])


def _problems_of(chain: str, stored: list[Heads]) -> Iterator[str]:
    """The longest head that reaches past the end, and the first that names another line."""
    last = rows_of(chain).order_by("-sequence").values_list("sequence", flat=True).first() or 0
    longest = max(stored, key=lambda heads: heads.chains[chain].sequence, default=None)
    if longest and longest.chains[chain].sequence > last:
        yield _ends_early(chain, longest, last)
    for heads in stored:
        head = heads.chains[chain]
        if head.sequence <= last and not stands(chain, head):
            yield _other_line(chain, head, _moment(heads.written_at))
            return


def _moment(written_at: str) -> str:
    """In local time; as it was written where somebody wrote something else."""
    try:
        return date_format(localtime(datetime.fromisoformat(written_at)), "DATETIME_FORMAT")
    except ValueError:
        return written_at


def _ends_early(chain: str, heads: Heads, last: int) -> str:
    head = heads.chains[chain]
    text = ngettext(
        "%(chain)s: the last line is missing. The proof of %(at)s names line %(line)s.",
        "%(chain)s: the last %(count)s lines are missing. The proof of %(at)s names line %(line)s.",
        head.sequence - last,
    )
    words = {"chain": of_chain(chain), "count": head.sequence - last}
    return text % (words | {"at": _moment(heads.written_at), "line": head.sequence})


def _other_line(chain: str, head: Head, at: str) -> str:
    text = _(
        "%(chain)s: line %(line)s is not the one that the proof of %(at)s names; the chain was written anew."
    )
    return text % {"chain": of_chain(chain), "line": head.sequence, "at": at}
