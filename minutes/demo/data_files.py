"""Reading the demo's data."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

DATA = files("minutes.demo") / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """A file of data/ by its name without ending."""
    return tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))


@cache
def case_tables() -> tuple[dict[str, Any], ...]:
    """The files of data/cases/, in order of name."""
    return tuple(_case_tables())


def _case_tables() -> Iterator[dict[str, Any]]:
    for path in sorted((DATA / "cases").iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml"):
            yield tomllib.loads(path.read_text("utf-8"))
