"""The Danish catalogues, read for the tests of the words."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib
from django.apps import apps

ROOT = Path(__file__).resolve().parents[1]
OURS = Path("locale/da/LC_MESSAGES/django.po")
LIBRARIES = Path("locale/libraries/da/LC_MESSAGES/django.po")
SOURCES = ("committees", "config", "decisions", "minutes", "templates", "locale", "manage.py")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-zA-Z]|\{\w*\}|%(?=[sd])[sd]")


def brought_up_to_date(folder: Path) -> Path:
    """A copy of the sources in the folder after `manage.py makemessages`, which marks every difference."""
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name, **({"ignore": _left_out} if copy is shutil.copytree else {}))
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "--verbosity", "0"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(folder / "var")},
        check=True,
        capture_output=True,
        text=True,
    )
    return folder / OURS


def _left_out(_folder: str, names: list[str]) -> set[str]:
    return {name for name in names if name == "__pycache__" or name.endswith(".mo")}


def words_of_libraries() -> set[str]:
    """Every msgid that a library's own catalogue holds, German standing in where there is no Danish."""
    folders = [Path(app.path) for app in apps.get_app_configs() if ROOT / app.label != Path(app.path)]
    paths = (
        folder / "locale" / code / "LC_MESSAGES/django.po" for folder in folders for code in ("da", "de")
    )
    return {entry.msgid for path in paths if path.exists() for entry in polib.pofile(str(path))}


def without_date(path: Path) -> str:
    """The catalogue's text but for the line that says when it was brought up to date."""
    return re.sub(r'"POT-Creation-Date: .*\n', "", path.read_text())


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Each text with its translation; plurals give two."""
    for entry in polib.pofile(str(path)):
        if entry.msgid_plural:
            yield entry.msgid, entry.msgstr_plural[0]
            yield entry.msgid_plural, entry.msgstr_plural[1]
        elif not entry.obsolete:
            yield entry.msgid, entry.msgstr


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def msgids(entries: Iterable[polib.POEntry]) -> str:
    """The texts of the entries, one a line, with their contexts."""
    return "\n".join(f"{entry.msgctxt}: {entry.msgid}" if entry.msgctxt else entry.msgid for entry in entries)
