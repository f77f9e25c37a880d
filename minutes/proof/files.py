"""The small files of the proof storage: replaced whole or lengthened by a line, and on the disk when done."""

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.files.storage import storages

STORAGE = "proof"


class BrokenProof(Exception):
    """A file of the proof storage is not what we wrote; the message names it and says where."""


def path_of(name: str) -> Path:
    return Path(storages[STORAGE].path(name))


def replace(name: str, content: Any) -> None:
    """Writes the content as JSON beside the file and puts it in its place. Raises OSError."""
    path = path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def add_line(name: str, content: Any) -> None:
    """Adds the content as one line of JSON. A line that was cut off before stays one of its own."""
    path = path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(content, ensure_ascii=False, sort_keys=True).encode() + b"\n"
    with path.open("ab+") as file:
        if file.tell() and not _ends_a_line(file):
            line = b"\n" + line
        file.write(line)
        file.flush()
        os.fsync(file.fileno())


def read(name: str) -> Any | None:
    """What `replace` wrote; None where there is no such file. Raises BrokenProof."""
    try:
        return json.loads(path_of(name).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise BrokenProof(name) from error


def read_lines(name: str) -> Iterator[tuple[int, Any]]:
    """Number and content of each line; None as content where it cannot be read. Raises BrokenProof."""
    try:
        lines = path_of(name).read_bytes().split(b"\n")
    except FileNotFoundError:
        return
    except OSError as error:
        raise BrokenProof(name) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _content(line)


def _content(line: bytes) -> Any | None:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _ends_a_line(file: Any) -> bool:
    file.seek(-1, os.SEEK_END)
    return bool(file.read(1) == b"\n")
