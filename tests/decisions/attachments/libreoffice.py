"""The mark of tests that need the real LibreOffice: Writer, Calc and Impress, not a part of it alone."""

import shutil
from pathlib import Path

import pytest

from decisions.attachments import converting

_LIBRARIES = ("libswlo.so", "libsclo.so", "libsdlo.so")


def _is_whole() -> bool:
    program = shutil.which(converting.PROGRAM)
    return program is not None and all(
        Path(program).resolve().with_name(name).exists() for name in _LIBRARIES
    )


needs_libreoffice = pytest.mark.skipif(
    not _is_whole(), reason="LibreOffice with Writer, Calc and Impress is not installed here"
)
