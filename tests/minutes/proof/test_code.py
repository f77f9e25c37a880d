import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.proof.code import ALPHABET, LENGTH, printed_code, proof_code, read_code

HASH = "ab" * 32
ADDRESS = "/udvalg/havneudvalget/2026-03-17/"


def test_code_is_the_same_for_the_same_document_for_ever():
    assert proof_code(HASH, ADDRESS, "minutes", 2) == "RM99XAPK6D3S"


@pytest.mark.parametrize(
    "other",
    [
        ("cd" * 32, ADDRESS, "minutes", 2),
        (HASH, "/udvalg/havneudvalget/2026-03-18/", "minutes", 2),
        (HASH, ADDRESS, "agenda", 2),
        (HASH, ADDRESS, "minutes", 3),
    ],
)
def test_code_differs_with_each_part(other):
    assert proof_code(*other) != proof_code(HASH, ADDRESS, "minutes", 2)


def test_code_has_no_letter_that_is_taken_for_another():
    assert not set("ILOU") & set(ALPHABET)
    assert len(ALPHABET) == len(set(ALPHABET)) == 32


@given(st.text(), st.text(), st.text(), st.integers(1, 10**6))
def test_printed_code_is_read_back(sha256, address, kind, version):
    code = proof_code(sha256, address, kind, version)
    assert len(code) == LENGTH
    assert read_code(printed_code(code)) == code


@pytest.mark.parametrize(
    "typed",
    [
        "01AB-CDEF-GHJK",
        "01ab cdef ghjk",
        "  oiab–cdef–ghjk\n",
        "OlABCDEFGHJK",
        "0.1.A.B CDEF‑GHJK",
    ],
)
def test_code_is_read_however_it_was_typed(typed):
    assert read_code(typed) == "01ABCDEFGHJK"


@pytest.mark.parametrize(
    "typed", ["", "ABCD", "ABCD-EFGH-JKMNP", "ABCD-EFGH-JKMU", "ABCD-EFGH-JKMØ", "ß" * 6, "\x00" * 12]
)
def test_what_can_be_no_code_is_none(typed):
    assert read_code(typed) is None


@given(st.text(max_size=60))
def test_nothing_typed_makes_it_stumble(typed):
    code = read_code(typed)
    assert code is None or (len(code) == LENGTH and set(code) <= set(ALPHABET))
