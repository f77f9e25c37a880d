"""Restoring a backup: verified before anything is touched, and verified again by check_record after."""

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from django.contrib.sessions.models import Session
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import transaction

from committees.audit import record
from committees.models import Organisation
from committees.outbox import doubt_unsent
from minutes.backup import database
from minutes.backup.errors import BackupError, Tell
from minutes.backup.manifest import Manifest, Part, StoredPart, read_manifest
from minutes.backup.place import copied, find_backup, fingerprint, object_path
from minutes.backup.proof import settle_proof
from minutes.backup.withdrawn import withdraw_again
from minutes.proof.files import STORAGE as PROOF
from minutes.proof.heads import store_heads
from minutes.proof.withdrawals import store_withdrawals
from minutes.publishing.planning import cancel_all_plans

# Revisions that the lost days used up may stand in caches with other pages: none of them comes again.
REVISIONS_SKIPPED = 1_000_000


@dataclass(slots=True)
class Restored:
    """What a restore did: `lost` counts the lines each chain had after the backup, as the proof tells."""

    backup: Path
    made_at: str
    lost: dict[str, int] = field(default_factory=dict)
    withdrawn_again: list[str] = field(default_factory=list)
    plans_cancelled: list[str] = field(default_factory=list)
    mails_in_doubt: int = 0


def restore_backup(folder: Path, tell: Tell, replace: bool = False) -> Restored:
    """Restores the backup, or the newest of a place. Raises BackupError, BrokenProof and OSError.

    Until the backup is verified nothing is changed. A database somebody has worked with is replaced only
    when `replace` says so.
    """
    backup = find_backup(folder)
    manifest = read_manifest(backup)
    database.refuse_unfit(manifest)
    if not replace and not database.is_empty():
        raise BackupError("The database is not empty. Add --replace to put the backup in its place.")
    _verify(backup, manifest, tell)
    tell("Restoring the database", 0, 1)
    database.kind().load(backup / manifest.database.name)
    _restore_files(backup.parent, manifest, tell)
    call_command("migrate", interactive=False, verbosity=0)
    restored = Restored(backup, manifest.made_at, settle_proof(backup.parent, manifest))
    _settle(restored)
    return restored


def _verify(backup: Path, manifest: Manifest, tell: Tell) -> None:
    """Raises BackupError where a part is missing or is not what the manifest says."""
    dump = backup / manifest.database.name
    _verify_part(dump, manifest.database)
    database.kind().check(dump)
    for number, part in enumerate(manifest.files):
        tell("Verifying the backup", number, len(manifest.files))
        _verify_part(object_path(backup.parent, part.sha256), part)


def _verify_part(path: Path, part: Part | StoredPart) -> None:
    try:
        sound = path.stat().st_size == part.size and fingerprint(path) == part.sha256
    except FileNotFoundError as error:
        raise BackupError(f"{part.name} is missing in the backup ({path}). Take another backup.") from error
    if not sound:
        raise BackupError(f"{part.name} was changed in the backup ({path}). Take another backup.")


def _restore_files(place: Path, manifest: Manifest, tell: Tell) -> None:
    """Those of the proof are settled apart; files that are there beside the backup's stay."""
    parts = [part for part in manifest.files if part.storage != PROOF]
    for number, part in enumerate(parts):
        tell("Restoring files", number, len(parts))
        target = Path(storages[part.storage].path(part.name))
        if target.is_file() and target.stat().st_size == part.size and fingerprint(target) == part.sha256:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(object_path(place, part.sha256), target)


def _copy(source: Path, target: Path) -> None:
    """Whole or not at all, readable as Django leaves its files."""
    with source.open("rb") as file, tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as copy:
        copied(file, copy.file)
    os.chmod(copy.name, 0o644)
    os.replace(copy.name, target)


@transaction.atomic
def _settle(restored: Restored) -> None:
    """Nobody is logged in, no mail goes twice, no cache is right by chance, what was withdrawn is gone, and
    nothing publishes itself: what was planned may have come out since, and been withdrawn."""
    Session.objects.all().delete()
    restored.mails_in_doubt = doubt_unsent()
    for row in Organisation.objects.select_for_update():
        row.public_revision += REVISIONS_SKIPPED
        row.save(update_fields=["public_revision"])
    record(None, "record.restore", backup=restored.made_at, lost=restored.lost)
    restored.plans_cancelled = cancel_all_plans()
    restored.withdrawn_again = withdraw_again()
    transaction.on_commit(store_heads)
    transaction.on_commit(store_withdrawals)
