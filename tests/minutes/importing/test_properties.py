"""What must hold for every input: no word lost, and an answer or a refusal, never anything else."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.document import MinutesDocument
from minutes.document_json import from_json, to_data, to_json
from minutes.importing import Reading, UnreadableFile, read
from tests.minutes.importing.generated import SOUP, Minutes, minutes, soups
from tests.minutes.importing.words import difference, document_words, source_words

HEAD = "Referat af møde i Parkudvalget\n\nMødedato 03-11-2021\n\nPunkt 1: Vand\n\n"


def read_or_refuse(data: bytes) -> Reading | None:
    with contextlib.suppress(UnreadableFile):
        return read(data, "fil.txt")
    return None


def assert_whole(reading: Reading) -> None:
    document = reading.document
    assert from_json(MinutesDocument, to_json(document)) == document
    assert reading.report.figures.items == len(document.items)


@given(minutes())
@settings(max_examples=200, deadline=None)
def test_no_word_of_generated_minutes_is_lost(made: Minutes) -> None:
    reading = read(made.text.encode(), "fil.txt")
    source = source_words(made.text, made.contents)
    assert difference(source, document_words(to_data(reading.document))) is None
    figures = reading.report.figures
    assert (figures.items, figures.tables, figures.attachments) == (made.items, made.tables, made.attachments)
    assert_whole(reading)


@given(soups)
@settings(max_examples=400, deadline=None)
def test_no_word_of_a_soup_of_lines_is_lost(text: str) -> None:
    reading = read_or_refuse(text.encode())
    if reading is None:
        return
    assert_whole(reading)
    data, source = to_data(reading.document), source_words(text)
    assert (
        difference(source, document_words(data)) is None
        or difference(source, document_words(data, True)) is None
    )


@given(soups)
@settings(max_examples=400, deadline=None)
def test_no_word_below_a_heading_is_lost(text: str) -> None:
    reading = read((HEAD + text).encode(), "fil.txt")
    assert difference(source_words(HEAD + text), document_words(to_data(reading.document))) is None


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    if reading := read_or_refuse(data):
        assert_whole(reading)


@given(st.lists(st.one_of(st.text(max_size=30), st.sampled_from(SOUP)), max_size=25).map("\n".join))
@settings(max_examples=400, deadline=None)
def test_any_text_below_a_heading_is_read_or_refused(text: str) -> None:
    if reading := read_or_refuse((HEAD + text).encode("utf-8", "surrogatepass")):
        assert_whole(reading)


@given(soups, st.sampled_from(["utf-16", "cp1252", "utf-8-sig"]))
@settings(max_examples=100, deadline=None)
def test_the_encoding_changes_nothing(text: str, encoding: str) -> None:
    plain, other = read_or_refuse((HEAD + text).encode()), read_or_refuse((HEAD + text).encode(encoding))
    assert plain is not None
    assert other is not None
    assert plain.document == other.document
