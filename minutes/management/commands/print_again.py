"""Queues the PDFs that could not be made, after what stood in their way was mended."""

from typing import Any

from django.core.management.base import BaseCommand

from minutes.print_again import print_again


class Command(BaseCommand):
    help = "Queue every publication whose PDF could not be made."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{print_again()} PDFs queued.")
