"""The heads of the chains, kept outside the database: so that lines missing at an end are found out.

`ledger-head.json` is the newest, written after each line of the ledger; `heads.jsonl` has one a day and
is never shortened, so that a chain written anew does not pass by the head that followed it.
"""

from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from committees.alarms import alarm
from committees.chain import FIRST, in_utc
from committees.models import AuditEntry
from committees.organisations import locked_organisation
from minutes.enums import Edition
from minutes.models import LedgerEntry
from minutes.proof.files import BrokenProof, add_line, read, read_lines, replace

HEAD = "ledger-head.json"
DAILY = "heads.jsonl"
SCHEMA = "referat-heads/1"
AUDIT = "audit"
CHAINS = (*map(str, Edition), AUDIT)
# What a line of heads.jsonl tells.
DAY, RESTORED = "day", "restored"


@dataclass(frozen=True, slots=True)
class Head:
    """The last line of a chain; sequence 0 where there is none. `at` is in UTC."""

    sequence: int = 0
    hash: str = FIRST
    at: str = ""


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of all chains as they once stood."""

    written_at: str
    chains: dict[str, Head]

    def to_json(self) -> dict[str, Any]:
        chains = {name: asdict(head) for name, head in self.chains.items()}
        return {"schema": SCHEMA, "written_at": self.written_at, "heads": chains}


def rows_of(chain: str) -> models.QuerySet[Any]:
    if chain == AUDIT:
        return AuditEntry.objects.all()
    return LedgerEntry.objects.filter(edition=chain)


def current_heads() -> Heads:
    """As the database has them now."""
    return Heads(in_utc(timezone.now()), {chain: _head(chain) for chain in CHAINS})


def _head(chain: str) -> Head:
    last = rows_of(chain).order_by("-sequence").values_list("sequence", "hash", "at").first()
    return Head(last[0], last[1], in_utc(last[2])) if last else Head()


def stored_heads() -> Heads | None:
    """As they were written last. Raises BrokenProof."""
    content = read(HEAD)
    return None if content is None else heads_from(content, HEAD)


def heads_from(content: Any, name: str) -> Heads:
    """Raises BrokenProof(name) where the content is nothing we wrote."""
    try:
        chains = {chain: _checked(Head(**content["heads"][chain])) for chain in CHAINS}
        return Heads(str(content["written_at"]), chains)
    except (TypeError, KeyError, ValueError) as error:
        raise BrokenProof(name) from error


def _checked(head: Head) -> Head:
    if type(head.sequence) is not int or not isinstance(head.hash, str) or not isinstance(head.at, str):
        raise ValueError(head)
    return head


def daily_heads() -> list[Heads]:
    """The heads of earlier days that must still stand in the chains. Raises BrokenProof.

    A restored backup ends before lines that once were; the line that says so takes them out.
    """
    kept: list[Heads] = []
    for number, content in read_lines(DAILY):
        heads = heads_from(content, f"{DAILY}:{number}")
        if content.get("event") == RESTORED:
            kept = [_up_to(old, heads) for old in kept]
        kept.append(heads)
    return kept


def _up_to(old: Heads, restored: Heads) -> Heads:
    chains = {
        name: head if head.sequence <= restored.chains[name].sequence else Head()
        for name, head in old.chains.items()
    }
    return Heads(old.written_at, chains)


def stands(chain: str, head: Head) -> bool:
    """Whether the chain still has this line."""
    return not head.sequence or rows_of(chain).filter(sequence=head.sequence, hash=head.hash).exists()


def store_on_commit() -> None:
    """Called by the ledger with each of its lines. What fails raises an alarm, never the publication."""
    transaction.on_commit(partial(guarded, store_heads), robust=True)


def guarded(write: Any) -> None:
    """Runs a writing of the proof; a disk that is full or a broken file ends in an alarm."""
    try:
        write()
    except OSError as error:
        sentence = _("The ledger's head could not be written to the proof storage: %(why)s")
        alarm("proof", sentence % {"why": error.strerror or error})
    except BrokenProof as error:
        sentence = _(
            "The file %(name)s of the proof storage cannot be read, so that nothing is written over it."
        )
        alarm("proof", sentence % {"name": error})


@transaction.atomic
def store_heads() -> None:
    """Writes the newest heads, unless the chains no longer have the ones that were written before.

    One writer at a time, so that no older head comes after a newer one. Raises OSError and BrokenProof.
    """
    locked_organisation()
    stored, now = stored_heads(), current_heads()
    if stored is not None:
        if stored.chains == now.chains:
            return
        if not all(stands(chain, head) for chain, head in stored.chains.items()):
            alarm("proof", _("The ledger or the audit log lacks lines that the proof storage names."))
            return
    replace(HEAD, now.to_json())


def store_daily_head(day: str) -> None:
    """Adds the newest heads to heads.jsonl, once a day. Raises OSError and BrokenProof."""
    lines = [content for _number, content in read_lines(DAILY)]
    if not any(isinstance(line, dict) and line.get("day") == day for line in lines):
        add_line(DAILY, {**current_heads().to_json(), "event": DAY, "day": day})
