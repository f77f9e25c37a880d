"""Makes Nordby Kommune, an invented council, in an empty database."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress

from minutes.demo.council import Made, NotEmpty, make_council

ADDRESSES = (
    ("/", "what citizens see"),
    ("/udvalg/byraadet/", "the council"),
    ("/beslutninger/", "the register of decisions"),
    ("/admin/", "for secretaries"),
)


class Command(BaseCommand):
    help = "Make Nordby Kommune, an invented council with two years of meetings, in an empty database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--today",
            type=_day,
            metavar="YYYY-MM-DD",
            help="the day the council stands on; the same day gives the same council",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        today = options["today"] or timezone.localdate()
        if today > timezone.localdate():
            raise CommandError("--today cannot lie in the future.")
        console = Console(stderr=True)
        try:
            with Progress(console=console, transient=True) as progress:
                bar = progress.add_task("Making Nordby Kommune", total=None)
                made = make_council(
                    today, lambda done, total: progress.update(bar, completed=done, total=total)
                )
        except NotEmpty as error:
            raise CommandError(str(error)) from error
        self._tell(made)

    def _tell(self, made: Made) -> None:
        self.stdout.write(
            f"Nordby Kommune is made: {made.committees} committees, {made.people} people,"
            f" {made.meetings} meetings, {made.items} items, {made.files} files."
        )
        self.stdout.write("\nLog-ins, shown this once:")
        for row in made.log_ins:
            self.stdout.write(f"  {row.role:<14} {row.email:<28} {row.password}")
        self.stdout.write("\nWorth a look:")
        for path, what in ADDRESSES:
            self.stdout.write(f"  {settings.BASE_URL}{path:<20} {what}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day. Write it as 2026-03-18.") from None
