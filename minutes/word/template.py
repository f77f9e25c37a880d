"""The empty document that python-docx opens: the files in `parts`, in the organisation's colours."""

import io
import zipfile
from functools import lru_cache
from pathlib import Path
from string import Template

from minutes.pdf.setting.colours import Colours

_PARTS = Path(__file__).parent / "parts"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the time of every file in every document, or no two would be equal


@lru_cache(maxsize=16)
def template(colours: Colours, language: str) -> bytes:
    """`language` is a tag as Word writes it, such as da-DK."""
    values = {
        "ink": colours.ink.lstrip("#"),
        "mark": colours.mark.lstrip("#"),
        "tint": colours.tint.lstrip("#"),
        "language": language,
    }
    files = {
        path.relative_to(_PARTS).as_posix(): Template(path.read_text("utf-8")).substitute(values).encode()
        for path in sorted(_PARTS.rglob("*"))
        if path.is_file()
    }
    return zipped(files)


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip with these files in this order, the same bytes each time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, data)
    return target.getvalue()


def without_times(package: bytes) -> bytes:
    """The same package with no time of its making in it."""
    with zipfile.ZipFile(io.BytesIO(package)) as made:
        return zipped({entry.filename: made.read(entry) for entry in made.infolist()})
