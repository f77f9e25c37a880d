import pytest

from minutes.pdf.setting.colours import colours
from minutes.pdf.setting.typesetter import typeset
from tests.minutes.pdf.setting.pages import HEAD

ITEM = '<section class="item"><h2>Mole</h2><p>' + "Havnen får en ny mole. " * 400 + "</p></section>"


def heard(body):
    calls = []
    typeset(f"{HEAD}<body>{body}</body></html>", colours(""), told=lambda done, of: calls.append((done, of)))
    return calls


def test_items_are_told_as_they_are_laid_out():
    calls = heard('<section class="front"><h1>Møde</h1></section>' + ITEM * 4)
    done = [done for done, _of in calls]
    assert {of for _done, of in calls} == {4}
    assert done == sorted(set(done)) and done[-1] == 4 and len(done) >= 3


def test_document_without_items_tells_its_parts():
    assert heard("<h1>Liste</h1><p>Ord</p>") == [(2, 2)]


def test_empty_document_tells_that_it_is_done():
    assert heard("") == [(0, 0)]


def test_what_is_raised_when_told_stops_the_work():
    def stop(done, of):
        raise TimeoutError

    with pytest.raises(TimeoutError):
        typeset(f"{HEAD}<body>{ITEM}</body></html>", colours(""), told=stop)
    assert heard("<p>Ord</p>") == [(1, 1)]
