"""Verifies ledger, hashes, files and PDFs of everything published; exit status 1 when anything is wrong."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from minutes.models import ClosedPublication, Publication
from minutes.verification import problems


class Command(BaseCommand):
    help = "Verify the record: ledger, hashes, files and PDFs of everything published."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(problems())
        for problem in found:
            self.stderr.write(problem)
        if found:
            raise CommandError(f"The record is not whole: {len(found)} problems.")
        count = Publication.objects.count() + ClosedPublication.objects.count()
        self.stdout.write(f"The record is whole: {count} publications verified.")
