"""The readers without a process of their own for each file: of some hundred files that takes minutes."""

from importlib import import_module
from pathlib import Path

from decisions.attachments.inspection import __main__ as program
from decisions.attachments.inspection.readers.hidden import Hidden, bounded
from decisions.attachments.kinds import kind_of


def inspected(path: Path) -> list[Hidden]:
    kind = kind_of(path)
    assert kind is not None
    reader = import_module(f"decisions.attachments.inspection.readers.{program.READERS[kind.extension]}")
    return list(bounded(reader.read(path)))
