"""Restores a backup and verifies the record; exit status 1 when anything is wrong after it."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from minutes.backup import Restored, restore_backup
from minutes.management.backup_progress import shown_progress
from minutes.management.commands.database_roles import VARIABLES


class Command(BaseCommand):
    help = "Restore the newest backup of DIR, or the one DIR is, and verify the record. Stop the site first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--replace", action="store_true", help="replace a database that is not empty")

    def handle(self, *args: Any, **options: Any) -> None:
        with shown_progress() as tell:
            restored = restore_backup(options["folder"].resolve(), tell, options["replace"])
        self._tell(restored)
        if all(os.environ.get(name) for name in VARIABLES):
            call_command("database_roles", stdout=self.stdout)
        call_command("check_record", stdout=self.stdout, stderr=self.stderr)

    def _tell(self, restored: Restored) -> None:
        self.stdout.write(f"Restored {restored.backup}, made {restored.made_at}.")
        for chain, count in restored.lost.items():
            self.stdout.write(f"Lost since then: {count} line{'s' * (count > 1)} of the {chain} chain.")
        for what in restored.withdrawn_again:
            self.stdout.write(f"Withdrawn since then, and now again: {what}")
        for what in restored.plans_cancelled:
            self.stdout.write(f"Was planned to be published, and is not any more; plan it again: {what}")
        if restored.mails_in_doubt:
            self.stdout.write(
                f"Mails that may have been sent since then: {restored.mails_in_doubt}. "
                "The list of mails in the admin sends them again."
            )
