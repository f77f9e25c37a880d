"""Prints what a file hides, a JSON line each. Run as a program of its own: `python -I` and this folder.

A hostile file can hold a reader for minutes and eat gigabytes; a process can be limited and ended.

Usage: python -I decisions/attachments/inspection FILE KIND BYTES_OF_MEMORY
"""

import json
import logging
import resource
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

READERS = {"pdf": "pdf", "png": "pictures", "jpg": "pictures"}
READERS |= dict.fromkeys(("docx", "xlsx", "pptx"), "openxml")
READERS |= dict.fromkeys(("odt", "ods", "odp"), "opendocument")


def main(path: str, kind: str, memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    logging.disable()
    warnings.simplefilter("ignore")
    hidden = import_module("readers.hidden")
    read: Callable[[Path], Iterator[object]] = import_module(f"readers.{READERS[kind]}").read
    for entry in hidden.bounded(read(Path(path))):
        sys.stdout.write(json.dumps(asdict(entry)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
