"""The proof after a restore: the newer of what lies here and what the backup holds."""

from pathlib import Path

from django.utils import timezone

from minutes.backup.manifest import Manifest, StoredPart
from minutes.backup.place import object_path
from minutes.proof.files import STORAGE, BrokenProof, add_line, path_of, replace
from minutes.proof.heads import (
    DAILY,
    HEAD,
    RESTORED,
    Heads,
    current_heads,
    stands,
    stored_heads,
)
from minutes.proof.withdrawals import WITHDRAWALS


def settle_proof(place: Path, manifest: Manifest) -> dict[str, int]:
    """Fills what is missing here from the backup; gives how many lines each chain lost, where it lost any.

    Called when the database is restored and nothing is written to it yet. A newer head is put aside under
    a name of its own, and heads.jsonl says from which line the chains go on. Raises OSError.
    """
    _take_over(place, [part for part in manifest.files if part.storage == STORAGE])
    stored, restored = _readable_head(), current_heads()
    lost = _lost(stored, restored) if stored else {}
    if stored is None or lost or not all(stands(chain, head) for chain, head in stored.chains.items()):
        _put_aside()
        add_line(DAILY, {**restored.to_json(), "event": RESTORED, "day": timezone.localdate().isoformat()})
        replace(HEAD, restored.to_json())
    return lost


def _take_over(place: Path, parts: list[StoredPart]) -> None:
    for part in parts:
        target, source = path_of(part.name), object_path(place, part.sha256)
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            target.write_bytes(source.read_bytes())
        elif part.name == WITHDRAWALS:
            known = set(target.read_bytes().splitlines())
            new = [line for line in source.read_bytes().splitlines() if line not in known]
            with target.open("ab") as file:
                file.write(b"\n".join([b"", *new, b""]) if new else b"")


def _readable_head() -> Heads | None:
    try:
        return stored_heads()
    except BrokenProof:
        return None


def _lost(stored: Heads, restored: Heads) -> dict[str, int]:
    counts = {name: head.sequence - restored.chains[name].sequence for name, head in stored.chains.items()}
    return {name: count for name, count in counts.items() if count > 0}


def _put_aside() -> None:
    path = path_of(HEAD)
    if path.exists():
        path.rename(path.with_name(f"ledger-head-{timezone.now():%Y%m%dT%H%M%SZ}.json"))
