"""What is to be judged: figures on the corpus, where a find that touches the place counts as right."""

import json

import pytest

from committees.personal_data.addresses import find_addresses
from committees.personal_data.contacts import find_mail, find_telephones
from committees.personal_data.sensitive import find_sensitive
from committees.personal_data.shared_words import find_shared
from committees.personal_data.small_numbers import find_small_numbers
from tests.committees.personal_data.corpus_reading import FOLDER, measured, snippets

POLITICIANS = ["Lisbet Formandsby", "Ole Rådmand"]
DETECTORS = {
    "contacts": lambda snippet: [
        *find_mail(snippet.text, ["nordby.example"]),
        *find_telephones(snippet.text, ["70 20 30 40"]),
    ],
    "addresses": lambda snippet: find_addresses(snippet.text, ["Rådhusgade 1", "Nordby Hallen"]),
    "sensitive": lambda snippet: find_sensitive(snippet.text, POLITICIANS),
    "small_numbers": lambda snippet: find_small_numbers(snippet.text),
    "shared_words": lambda snippet: find_shared(
        snippet.beside["closed"], snippet.text, snippet.beside.get("usual", "") + " Nordby Kommune"
    ),
}


@pytest.mark.parametrize("held_back", [False, True], ids=["open", "held back"])
@pytest.mark.parametrize("name", DETECTORS)
def test_recall_and_precision(name, held_back):
    chosen = [snippet for snippet in snippets(name) if snippet.held_back == held_back]
    figures = measured(chosen, DETECTORS[name], exact=False)
    assert figures.right >= 4
    assert figures.recall >= 0.95
    assert figures.precision >= 0.95


def test_every_corpus_is_measured():
    assert {path.stem for path in FOLDER.glob("*.json")} == {"cpr", *DETECTORS}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_no_snippet_stands_twice(path):
    texts = [entry["text"] for entry in json.loads(path.read_text())]
    assert len(set(texts)) == len(texts)
