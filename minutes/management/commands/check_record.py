"""Verifies ledger, hashes, files and PDFs of everything published; exit status 1 when anything is wrong."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override
from rich.console import Console
from rich.progress import Progress

from minutes.models import ClosedPublication, Publication
from minutes.verification import problems


class Command(BaseCommand):
    help = "Verify the record: ledger, hashes, files and PDFs of everything published."

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        with override("en"), Progress(console=Console(stderr=True), transient=True) as progress:
            bar = progress.add_task("Verifying", total=100)
            for problem in problems(lambda percent: progress.update(bar, completed=percent)):
                found += 1
                self.stderr.write(problem)
        if found:
            raise CommandError(f"The record is not whole: {found} problem{'s' * (found > 1)}.")
        count = Publication.objects.count() + ClosedPublication.objects.count()
        self.stdout.write(f"The record is whole: {count} publications verified.")
