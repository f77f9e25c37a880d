"""Reads minutes (plain text or Markdown) into draft meetings, or publishes what was public already."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress

from minutes.document_json import to_json
from minutes.importing import MAX_BYTES, Reading, UnreadableFile, read
from minutes.imports import Import, import_file
from minutes.lengths import TooLong
from minutes.management.import_summary import Summary
from minutes.publishing.publish import PublishStopped

SUFFIXES = {".txt", ".md", ".markdown", ".text"}


class Command(BaseCommand):
    help = "Read minutes into draft meetings. Exit status 0 only when every file was taken."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder of files"
        )
        parser.add_argument("--dry-run", action="store_true", help="read and report, write nothing")
        parser.add_argument(
            "--json",
            action="store_true",
            help="with --dry-run: one MinutesDocument a line on standard output",
        )
        parser.add_argument("--publish", action="store_true", help="publish what the public file showed")
        parser.add_argument("--committee", default="", metavar="NAME", help="the committee, for all files")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["json"] and not options["dry_run"]:
            raise CommandError("--json goes with --dry-run.")
        files = list(_files(options["paths"]))
        summary = Summary(Console(stderr=True))
        with Progress(console=summary.console, transient=True) as progress:
            for path in progress.track(files, description="Reading"):
                self._take(path, options, summary)
        summary.print()
        if summary.refused:
            raise CommandError(f"{summary.refused} of {len(files)} files were not taken.")

    def _take(self, path: Path, options: dict[str, Any], summary: Summary) -> None:
        try:
            summary.add(path, self._outcome(path, options))
        except UnreadableFile as error:
            summary.refuse(path, f"line {error.line}: {error.message}")
        except OSError as error:
            summary.refuse(path, f"cannot be opened: {error.strerror}")
        except TooLong as error:
            summary.refuse(path, str(error))
        except PublishStopped as error:
            summary.refuse(path, f"cannot be published: {error}")

    def _outcome(self, path: Path, options: dict[str, Any]) -> Reading | Import:
        data = _bytes(path)
        if not options["dry_run"]:
            return import_file(data, path.name, None, options["committee"], options["publish"])
        reading = read(data, path.name)
        if options["json"]:
            self.stdout.write(to_json(reading.document))
        return reading


def _files(paths: list[Path]) -> Iterator[Path]:
    """Files as named; folders by every text file below them, in order of name."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
        else:
            yield path


def _bytes(path: Path) -> bytes:
    """The file's bytes, one more than the limit at the most, so that a huge file is never held."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
