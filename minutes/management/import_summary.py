"""The summary an import ends with: a table of the files, then what a person should look at."""

from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from minutes.importing import Reading, Report
from minutes.imports import Import, Taken

COLUMNS = ("items", "closed", "decisions", "attachments", "tables", "people", "to look at")
WIDTH = 140  # of the table in a file or pipe
WORDS = {Taken.NEW: "draft", Taken.PUBLISHED: "published", Taken.KNOWN: "known already, nothing changed"}


class Summary:
    """Collects what became of each file and prints it in one go."""

    def __init__(self, console: Console) -> None:
        self.console = console
        if not console.is_terminal:
            console.width = WIDTH
        self.refused = 0
        self.table = Table("file", "taken as", *COLUMNS)
        self.sentences: list[str] = []

    def add(self, path: Path, outcome: Reading | Import) -> None:
        if isinstance(outcome, Reading):
            self._add(path, "dry run", outcome.report)
        elif outcome.reading is None:
            self.table.add_row(escape(path.name), WORDS[outcome.taken])
        else:
            self._add(path, WORDS[outcome.taken], outcome.reading.report)

    def refuse(self, path: Path, sentence: str) -> None:
        self.refused += 1
        self.table.add_row(escape(path.name), "[red]not taken[/red]")
        self.sentences.append(f"[red]{escape(f'{path}: {sentence}')}[/red]")

    def print(self) -> None:
        self.console.print(self.table)
        for sentence in self.sentences:
            self.console.print(sentence, highlight=False, soft_wrap=True)

    def _add(self, path: Path, taken: str, report: Report) -> None:
        f = report.figures
        cells = (
            f.items,
            f.closed,
            f.decisions_own + f.decisions_other,
            f.attachments,
            f.tables,
            f.people_listed,
        )
        self.table.add_row(escape(path.name), taken, *map(str, cells), str(len(report.findings)))
        self.sentences += [escape(f"{path.name}, {finding}") for finding in report.findings]
