"""The Danish catalogues, read for the tests of the words."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import polib
from django.apps import apps

ROOT = Path(__file__).resolve().parents[1]
DOMAINS = ("django", "djangojs")
OURS = {domain: Path(f"locale/da/LC_MESSAGES/{domain}.po") for domain in DOMAINS}
LIBRARIES = {domain: Path(f"locale/libraries/da/LC_MESSAGES/{domain}.po") for domain in DOMAINS}
SOURCES = ("committees", "config", "decisions", "minutes", "templates", "static", "locale", "manage.py")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-zA-Z]|\{\w*\}|%(?=[sd])[sd]")


def brought_up_to_date(folder: Path) -> Path:
    """A copy of the sources in the folder after `manage.py makemessages`, which marks every difference."""
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=_left_out)
        else:
            shutil.copy(ROOT / name, folder / name)
    for domain in DOMAINS:
        subprocess.run(
            [sys.executable, "manage.py", "makemessages", "--domain", domain, "--verbosity", "0"],
            cwd=folder,
            env={"PATH": os.environ["PATH"], "VAR_DIR": str(folder / "var")},
            check=True,
            capture_output=True,
        )
    return folder


def _left_out(_folder: str, names: list[str]) -> set[str]:
    return {name for name in names if name == "__pycache__" or name.endswith(".mo")}


def is_of_a_library(msgid: str, domain: str) -> bool:
    """Whether a library that is installed as an app still says this."""
    if domain == "djangojs":
        return any(msgid in script for script in _scripts())
    return msgid in _words()


@cache
def _words() -> set[str]:
    """What the libraries' own catalogues hold, German and French standing in where there is no Danish."""
    folders = [app / "locale" / code for app in _libraries() for code in ("da", "de", "fr")]
    paths = [folder / "LC_MESSAGES" / "django.po" for folder in folders]
    return {entry.msgid for path in paths if path.exists() for entry in polib.pofile(str(path))}


@cache
def _scripts() -> list[str]:
    return [path.read_text() for app in _libraries() for path in (app / "static").rglob("*editor*.js")]


def _libraries() -> list[Path]:
    folders = (Path(app.path) for app in apps.get_app_configs())
    return [folder for folder in folders if folder.parent != ROOT]


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
