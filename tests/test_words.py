"""The Danish catalogue is whole, tidy and in the words of the house."""

import re
import shutil
import subprocess
from pathlib import Path

import polib
import pytest

from tests.catalogue import (
    DOMAINS,
    LIBRARIES,
    OURS,
    PLACEHOLDER,
    ROOT,
    brought_up_to_date,
    is_of_a_library,
    msgids,
    pairs,
    placeholders,
    without_date,
)

# What a council does not say, and what it says instead.
NOT_OUR_WORDS = {
    r"\budgiv": "offentliggør",
    r"\bpublic[eé]r": "offentliggør",
    r"vedhæft": "bilag",
    r"\bsuppleant": "stedfortræder",
    r"\befterprøv": "kontrollér",
    r"\bafpubli": "træk tilbage",
    r"dagsordenspunkt": "punkt",
    r"\bmødedeltagere?n?\b": "til stede",
    r"\blog ?ind-side": "log ind",
    r"\bpassword": "adgangskode",
    r"\bemail": "e-mail",
    r"\bkommite|\bkomité": "udvalg",
    r"[»«„]": "“ and ”",
}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    return brought_up_to_date(tmp_path_factory.mktemp("sources"))


every_domain = pytest.mark.parametrize("domain", DOMAINS)
every_catalogue = pytest.mark.parametrize("path", [*OURS.values(), *LIBRARIES.values()], ids=str)


@every_domain
def test_every_text_has_a_danish_translation(fresh, domain):
    missing = msgids(polib.pofile(str(fresh / OURS[domain])).untranslated_entries())
    assert not missing, f"Run `manage.py makemessages` and write the Danish in locale/da of:\n{missing}"


@every_domain
def test_no_translation_has_lost_its_text(fresh, domain):
    lost = msgids(polib.pofile(str(fresh / OURS[domain])).obsolete_entries())
    assert not lost, f"No source of ours holds these (a library's words go to locale/libraries):\n{lost}"


@every_domain
def test_catalogue_is_as_makemessages_writes_it(fresh, domain):
    path = OURS[domain]
    assert without_date(ROOT / path) == without_date(fresh / path), f"Run `makemessages -d {domain}`."


@every_domain
def test_words_of_libraries_are_still_theirs(domain):
    entries = polib.pofile(str(ROOT / LIBRARIES[domain]))
    lost = msgids([entry for entry in entries if not is_of_a_library(entry.msgid, domain)])
    assert not lost, f"No library has these any more:\n{lost}"


@every_catalogue
def test_no_translation_is_empty_or_a_guess(path):
    catalogue = polib.pofile(str(ROOT / path))
    poor = msgids([*catalogue.untranslated_entries(), *catalogue.fuzzy_entries()])
    assert not poor, f"Write or read these, and take their mark “fuzzy” away:\n{poor}"


@every_catalogue
def test_translations_keep_the_placeholders(path):
    for msgid, msgstr in pairs(ROOT / path):
        assert placeholders(msgstr) == placeholders(msgid), msgstr


@every_catalogue
def test_translations_are_in_our_words(path):
    found = [
        f"“{msgstr}”: say “{ours}”"
        for _msgid, msgstr in pairs(ROOT / path)
        for not_ours, ours in NOT_OUR_WORDS.items()
        if re.search(not_ours, PLACEHOLDER.sub("", msgstr), re.IGNORECASE)
    ]
    assert not found, "\n".join(found)


@every_catalogue
def test_translations_begin_and_end_as_their_texts(path):
    """The same blanks at both ends and the same sentence mark; a colon stays a colon."""
    for msgid, msgstr in pairs(ROOT / path):
        assert (msgstr[:1].isspace(), msgstr[-1:].isspace()) == (msgid[:1].isspace(), msgid[-1:].isspace())
        assert msgstr[-1:] in ".:?!…" if msgid[-1:] in ".:?!…" else msgstr[-1:] not in ".:", msgstr


@every_catalogue
def test_catalogue_compiles_from_a_clean_checkout(path, tmp_path):
    copy = shutil.copy(ROOT / path, tmp_path)
    done = subprocess.run(
        ["msgfmt", "--check-format", "--check-domain", "-o", tmp_path / "django.mo", copy],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    translated = {entry.msgid for entry in polib.mofile(str(tmp_path / "django.mo"))}
    assert translated == {entry.msgid for entry in polib.pofile(str(ROOT / path))}


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"), reason="no git, or no clone")
def test_compiled_catalogues_are_left_out_of_git():
    done = subprocess.run(["git", "ls-files", "*.mo"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == ""
