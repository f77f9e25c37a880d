"""Hashing a file as it arrives: nothing of it is kept, in memory or on disk."""

import hashlib
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

MAX_BYTES = 100 * 1024 * 1024
HEADER, WITHIN = b"%PDF-", 1024  # ISO 32000-1, annex H.3.4.1
OVERHEAD = 100_000  # bytes around the file: names, boundaries
_BROKEN = (
    MultiPartParserError,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
    UnreadablePostError,
)


class NotHashed(Exception):
    """Why there is no hash."""


class NoFile(NotHashed):
    pass


class TooLarge(NotHashed):
    pass


class NoPdf(NotHashed):
    pass


class Broken(NotHashed):
    """What was sent is no form, or ended before its end."""


class Hashing(FileUploadHandler):
    """Takes the first file that comes and stops where it grows too large."""

    def __init__(self, max_bytes: int) -> None:
        super().__init__()
        self.max_bytes = max_bytes
        self.sha256 = hashlib.sha256()
        self.size, self.beginning = 0, b""
        self.begun = self.ended = False

    def new_file(self, *_told: Any, **_more: Any) -> None:
        """What the sender says of the file, its name too, is not looked at."""
        if self.begun:
            raise SkipFile
        self.begun = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.size += len(raw_data)
        if self.size > self.max_bytes:
            raise StopUpload(connection_reset=True)
        self.beginning = (self.beginning + raw_data[:WITHIN])[:WITHIN]
        self.sha256.update(raw_data)

    def file_complete(self, file_size: int) -> None:
        self.ended = True


def posted_hash(request: HttpRequest, max_bytes: int = MAX_BYTES) -> str:
    """SHA-256 of the PDF in a posted form, in hexadecimal. Raises NotHashed.

    What says itself that it is too large is not read at all.
    """
    if request.content_type != "multipart/form-data":
        raise NoFile
    if _told_length(request) > max_bytes + OVERHEAD:
        raise TooLarge
    hashing = Hashing(max_bytes)
    request.upload_handlers = [hashing]
    try:
        request.FILES  # noqa: B018 - reading it reads the form
    except _BROKEN as error:
        raise Broken from error
    return _result(hashing)


def _told_length(request: HttpRequest) -> int:
    told = str(request.META.get("CONTENT_LENGTH") or "")
    return int(told) if told.isdecimal() else 0


def _result(hashing: Hashing) -> str:
    if hashing.size > hashing.max_bytes:
        raise TooLarge
    if hashing.begun and not hashing.ended:
        raise Broken
    if not hashing.size:
        raise NoFile
    if HEADER not in hashing.beginning:
        raise NoPdf
    return hashing.sha256.hexdigest()
