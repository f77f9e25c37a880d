"""Queues the PDFs that could not be made, after what stood in their way was mended."""

from typing import Any

from django.core.management.base import BaseCommand

from minutes.print_again import make_again, print_again


class Command(BaseCommand):
    help = "Queue every publication whose PDF, or a file made of it, could not be made."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{print_again()} PDFs queued.")
        self.stdout.write(f"{make_again()} other files queued: extracts, packets, registers of a year.")
