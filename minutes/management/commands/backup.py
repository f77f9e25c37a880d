"""Backs up database, files and the ledger's heads together."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from minutes.backup import make_backup
from minutes.management.backup_progress import shown_progress


class Command(BaseCommand):
    help = "Back up database, files and proof into a new folder of DIR."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("place", type=Path, metavar="DIR", help="where backups lie; made when missing")
        parser.add_argument(
            "--keep", type=int, default=0, metavar="N", help="delete all but the newest N backups"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["keep"] < 0:
            raise CommandError("--keep takes a number of backups, such as 30.")
        with shown_progress() as tell:
            backup = make_backup(options["place"].resolve(), tell, options["keep"])
        self.stdout.write(f"Backed up to {backup}.")
