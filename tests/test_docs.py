"""README and docs/ tell the truth: what they link to, name and tell the reader to type is there."""

import re
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.management import get_commands, load_command_class
from django.urls import Resolver404, resolve

from minutes.importing import read

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text() for page in PAGES}
SITE = "http://127.0.0.1:8000"


def _found(pattern):
    return [(page, found) for page, text in TEXTS.items() for found in re.findall(pattern, text)]


def _anchors(text):
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


LINKS = _found(r"\]\(([^)\s]+)\)")
RELATIVE = [(page, link) for page, link in LINKS if not urlsplit(link).scheme]
ADDRESSES = [link for _page, link in LINKS if link.startswith(SITE)]
# `minutes/document.py`, `docs/adr/`; not `var/…`, which a running site makes, nor patterns such as <name>.
PATHS = _found(
    r"[`\s]((?:bin|\.ci|committees|config|decisions|deploy|docs|locale|minutes|static|templates|tests)/[\w./-]*)(?![\w./<-])"
)
COMMANDS = _found(r"manage\.py (\w+)([^\n`|#]*)")
MODULES = _found(r"python -m (\w[\w.]*)")


@pytest.mark.parametrize(("page", "link"), RELATIVE)
def test_relative_links_lead_somewhere(page, link):
    path, _hash, anchor = link.partition("#")
    target = (ROOT / page).parent / path if path else ROOT / page
    assert target.exists()
    if anchor:
        assert anchor in _anchors(target.read_text())


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_of_the_tour_are_known(address):
    try:
        resolve(urlsplit(address).path)
    except Resolver404:
        pytest.fail(f"no page answers at {address}")


@pytest.mark.parametrize(("page", "path"), PATHS)
def test_named_files_and_folders_exist(page, path):
    assert (ROOT / path.rstrip(".")).exists()


@pytest.mark.parametrize(("page", "command", "rest"), [(page, *found) for page, found in COMMANDS])
def test_commands_and_their_options_exist(page, command, rest):
    known = load_command_class(get_commands()[command], command)
    options = known.create_parser("manage.py", command).format_help()
    assert set(re.findall(r"--[\w-]+", rest)) <= set(re.findall(r"--[\w-]+", options))


@pytest.mark.parametrize(("page", "module"), MODULES)
def test_modules_to_run_exist(page, module):
    assert find_spec(module)


def test_every_decision_is_on_the_list():
    decisions = {page.name for page in (ROOT / "docs/adr").glob("[0-9]*.md")}
    listed = {link for page, link in RELATIVE if page == "docs/adr/README.md"}
    assert listed == decisions


def test_every_page_of_docs_is_linked_from_the_readme():
    top = {f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")}
    assert top <= {link for page, link in RELATIVE if page == "README.md"}


def test_pictures_are_shown_and_small():
    shown = {(ROOT / page).parent / link for page, link in RELATIVE if link.endswith(".png")}
    pictures = set((ROOT / "docs/pictures").iterdir())
    assert pictures == shown
    assert all(picture.stat().st_size < 200_000 for picture in pictures)


def test_licence_is_the_same_in_readme_and_pyproject():
    assert 'license = "EUPL-1.2"' in (ROOT / "pyproject.toml").read_text()
    assert "EUPL-1.2" in TEXTS["README.md"]


def test_example_minutes_are_read_as_the_readme_says():
    reading = read((ROOT / "docs/example-minutes.txt").read_bytes(), "example-minutes.txt")
    assert [item.closed for item in reading.document.items] == [False, False, True]
    assert reading.document.committee.name == "Havneudvalget"
