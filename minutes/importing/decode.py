"""Bytes to text: UTF-8 (with or without mark), UTF-16, UTF-32 and Windows-1252; all else is refused.

A wrong guess would put broken letters into a record, so a damaged file is refused, never repaired.
"""

import codecs
import re

from minutes.importing.errors import FETCH_AGAIN, UnreadableFile

MAX_BYTES = 20 * 1024 * 1024

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OTHER_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
HIGH_BYTE = re.compile(rb"[\x80-\xff]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


def decode(data: bytes) -> str:
    """The text of `data` without byte order mark; raises UnreadableFile (see module docstring)."""
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            f"the file is larger than {MAX_BYTES // 1024 // 1024} MB. Minutes are never that long; "
            "import the text alone, without attachments."
        )
    if not data.strip():
        raise UnreadableFile("the file is empty. Export the minutes again and import the new file.")
    for start, name in OTHER_FORMATS:
        if data.startswith(start):
            raise UnreadableFile(
                f"this is {name}, not text. Save the minutes as plain text or Markdown first."
            )
    text = _decode(data)
    if found := CONTROL.search(text):
        raise UnreadableFile(
            "the file holds characters that no text has: it is binary or damaged. "
            "Save the minutes as plain text or Markdown first.",
            _line_of(text, found.start()),
        )
    if not text.strip():
        raise UnreadableFile("the file is empty. Export the minutes again and import the new file.")
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if guess := _unmarked_utf16(data):
        return _strict(data, guess)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        good = data[: error.start].decode(encoding, errors="ignore")
        raise _damaged(good, at_end=error.end >= len(data)) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without mark: in Western text every other byte is zero."""
    sample = data[:2000]
    if len(sample) < 4 or sample.count(0) * 3 < len(sample):
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> str:
    """Windows-1252, unless the other letters show that the file is UTF-8 with a damage in it."""
    good = data[: error.start].decode("utf-8")
    pairs = sum(1 for _ in UTF8_PAIR.finditer(data))
    others = len(HIGH_BYTE.findall(UTF8_PAIR.sub(b"", data)))
    at_end = error.start >= len(data) - 3 and error.reason == "unexpected end of data"
    if pairs > others or (at_end and (pairs or data[error.start] in b"\xc3\xe2")):
        raise _damaged(good, at_end) from error
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")  # its control characters are then refused as binary


def _damaged(good: str, at_end: bool) -> UnreadableFile:
    what = (
        "the file ends in the middle of a letter: it was cut off."
        if at_end
        else "a letter is damaged here: the file is neither whole UTF-8 nor another encoding we know."
    )
    return UnreadableFile(f"{what} {FETCH_AGAIN}", _line_of(good, len(good)))


def _line_of(text: str, position: int) -> int:
    before = text[:position].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1
