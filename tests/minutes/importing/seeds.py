"""The five real minutes that lie beside the project, where they do; they are never copied into it."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "seeds"


def seed(name: str) -> tuple[bytes, str]:
    """The bytes and file name of the seed whose name starts with `name`; skips the test without it."""
    found = sorted(FOLDER.glob(f"{name}_*.txt")) if FOLDER.is_dir() else []
    if not found:
        pytest.skip(f"seed {name} does not lie in ../shared/seeds")
    return found[0].read_bytes(), found[0].name
