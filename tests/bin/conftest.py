"""A folder that holds a copy of one script and nothing else of the project."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copy_of(tmp_path) -> Callable[[str], Path]:
    def copy(name: str) -> Path:
        target = tmp_path / "bin" / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "bin" / name, target)
        return target

    return copy


@pytest.fixture
def program(tmp_path) -> Callable[[str, str], Path]:
    """Writes a program of a few shell lines under the folder, as a stand-in for a real one."""

    def write(path: str, lines: str) -> Path:
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"#!/bin/sh\n{lines}\n")
        target.chmod(0o755)
        return target

    return write
