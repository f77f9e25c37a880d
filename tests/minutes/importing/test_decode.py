"""Encodings that work, and files that are refused with a sentence that helps."""

import pytest

from minutes.importing import MAX_BYTES, UnreadableFile, read
from minutes.importing.decode import decode

TEXT = "Blåbærgrød på Ærø – 5 €\nnæste linje"
MINUTES = "Referat af møde i Ørådet\n\nMødedato 03-11-2021\n\nPunkt 1: Høring\n\nBeslutning\n\nUdsat.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_known_encodings_give_the_same_text(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_latin_1_is_read() -> None:
    assert decode("Blåbærgrød på Ærø".encode("latin-1")) == "Blåbærgrød på Ærø"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_minutes_are_the_same_in_every_encoding_and_newline(encoding: str, newline: str) -> None:
    data = MINUTES.replace("\n", newline).encode(encoding)
    assert read(data, "a.txt").document == read(MINUTES.encode(), "a.txt").document


@pytest.mark.parametrize(
    ("data", "words", "line"),
    [
        (b"", "is empty", 1),
        (b" \n\t\n ", "is empty", 1),
        (b"\xef\xbb\xbf\n", "is empty", 1),
        (b"%PDF-1.7 ...", "a PDF", 1),
        (b"PK\x03\x04...", "a Word, Excel or zip file", 1),
        (b"\xd0\xcf\x11\xe0....", "an old Word or Excel file", 1),
        (b"Referat\n\x00\x01\x02 hus", "binary or damaged", 2),
        (bytes(range(256)) * 4, "binary or damaged", 1),
        ("Første\nBlåbær".encode()[:-2], "middle of a letter", 2),
        ("Hus\r\n\r\nHæ".encode()[:-1], "middle of a letter", 3),
        (b"\xff\xfeR\x00e", "middle of a letter", 1),
        ("Blåbær\nogså grød på\nØen".encode().replace("ø".encode(), b"\xc3\x28"), "damaged here", 2),
        ("Blåbær på Ærø\n".encode() + b"h\xe6k", "damaged here", 2),
    ],
)  # fmt: skip
def test_unreadable_bytes_are_refused_with_line_and_reason(data: bytes, words: str, line: int) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read(data, "mappe/fil.txt")
    assert words in refusal.value.message
    assert (refusal.value.filename, refusal.value.line) == ("mappe/fil.txt", line)
    assert str(refusal.value).startswith(f"mappe/fil.txt, line {line}: ")


def test_fifty_megabytes_are_refused_before_reading() -> None:
    with pytest.raises(UnreadableFile, match="larger than 20 MB"):
        decode(b"Referat\n" * (50 * 1024 * 1024 // 8))


def test_the_largest_size_is_still_read() -> None:
    assert len(decode(b"a" * MAX_BYTES)) == MAX_BYTES
