"""Runs the benchmarks whose names hold one of the words given, or all, and prints one table."""

import importlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.measure import Figure, LeftOut

Benchmark = Callable[[], list[Figure]]


def benchmarks(words: list[str]) -> Iterator[Benchmark]:
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        module = importlib.import_module(f"tests.bench.{path.stem}")
        for name, found in vars(module).items():
            if name.startswith("bench_") and (not words or any(word in name for word in words)):
                yield found


def report(figures: list[Figure]) -> Table:
    table = Table("measured", "median", "spread", "ratio", "aim")
    for figure in figures:
        ratio = "" if figure.ratio is None else f"{figure.ratio:.{1 if figure.ratio > 3 else 2}f}"
        timed = figure.seconds is not None
        median = f"{figure.seconds * 1000:.1f} ms" if timed else ""
        table.add_row(figure.what, median, f"±{figure.spread / 2:.0%}" if timed else "", ratio, figure.aim)
    return table


def main(words: list[str]) -> int:
    console = Console()
    chosen = list(benchmarks(words))
    if not chosen:
        console.print(f"No benchmark is named like {' or '.join(words)}.")
        return 1
    figures = []
    for benchmark in chosen:
        with console.status((benchmark.__doc__ or benchmark.__name__).strip()):
            try:
                figures += benchmark()
            except LeftOut as reason:
                console.print(f"{benchmark.__name__} left out: {reason}")
    console.print(report(figures))
    return 0


if __name__ == "__main__":
    # A site of its own, empty at the start and gone at the end: no benchmark touches var/.
    with tempfile.TemporaryDirectory(prefix="referat-bench-") as folder:
        os.environ.update(
            VAR_DIR=folder,
            DATABASE_URL=os.environ.get("TEST_DATABASE_URL", ""),
            REDIS_URL="",
            SECRET_KEY="only-for-benchmarks",
            ALLOWED_HOSTS="127.0.0.1",
            LOG_LEVEL="ERROR",
            DJANGO_SETTINGS_MODULE="config.settings",
        )
        import django

        django.setup()
        from tests.bench.database import drop_database

        try:
            sys.exit(main(sys.argv[1:]))
        finally:
            drop_database()
