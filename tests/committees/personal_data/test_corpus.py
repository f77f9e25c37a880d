"""What is to be judged: figures on the corpus, where a find that touches the place counts as right."""

import json
from pathlib import Path

import pytest

from committees.personal_data.addresses import find_addresses
from committees.personal_data.contacts import find_mail, find_telephones
from committees.personal_data.cpr import find_cpr
from committees.personal_data.sensitive import find_sensitive
from committees.personal_data.shared_words import find_shared
from committees.personal_data.small_numbers import find_small_numbers
from tests.committees.personal_data.corpus_reading import FOLDER, measured, snippets

DOCS = Path(__file__).parents[3] / "docs/personal-data.md"
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


@pytest.mark.parametrize("name", ["cpr", *DETECTORS])
@pytest.mark.parametrize("held_back", [False, True], ids=["open", "held back"])
def test_figures_of_the_docs_are_those_measured(name, held_back):
    chosen = [snippet for snippet in snippets(name) if snippet.held_back == held_back]
    detect = DETECTORS.get(name, lambda snippet: find_cpr(snippet.text))
    figures = measured(chosen, detect, exact=name == "cpr")
    cells = len(chosen), figures.right + figures.missed, f"{figures.recall:.2f}", f"{figures.precision:.2f}"
    part = "held back" if held_back else "open"
    assert f"| {name} | {part} | {' | '.join(map(str, cells))} |" in DOCS.read_text()


@pytest.mark.parametrize("kind", sorted({snippet.kind for snippet in snippets("cpr")}))
def test_classes_of_the_docs_are_those_measured(kind):
    chosen = [snippet for snippet in snippets("cpr") if snippet.kind == kind]
    figures = measured(chosen, lambda snippet: find_cpr(snippet.text))
    cells = len(chosen), figures.right + figures.missed, figures.missed, figures.false
    assert f"| {kind} | {' | '.join(map(str, cells))} |" in DOCS.read_text()


def test_every_corpus_is_measured():
    assert {path.stem for path in FOLDER.glob("*.json")} == {"cpr", *DETECTORS}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_no_snippet_stands_twice(path):
    texts = [entry["text"] for entry in json.loads(path.read_text())]
    assert len(set(texts)) == len(texts)
