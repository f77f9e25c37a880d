"""Hashing what is posted: right for a PDF, and a reason for whatever else may come."""

import base64
import hashlib

import pytest
from django.test import RequestFactory
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.public.hashing import MAX_BYTES, Broken, NoFile, NoPdf, NotHashed, TooLarge, posted_hash

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 700  # several chunks of 64 KiB


def part(data, name="pdf", filename="a.pdf", more=""):
    head = f'Content-Disposition: form-data; name="{name}"; filename="{filename}"\r\n{more}\r\n'
    return b"--x\r\n" + head.encode() + data + b"\r\n"


def request(body, content_type="multipart/form-data; boundary=x", **headers):
    return RequestFactory().generic("POST", "/aegthed/", body, content_type, **headers)


def test_hash_is_that_of_the_file():
    assert posted_hash(request(part(PDF) + b"--x--\r\n")) == hashlib.sha256(PDF).hexdigest()


def test_first_file_counts_and_fields_do_not():
    fields = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'
    body = fields + part(PDF) + part(b"%PDF-2.0 en anden") + b"--x--\r\n"
    assert posted_hash(request(body)) == hashlib.sha256(PDF).hexdigest()


def test_base64_is_undone():
    coded = part(base64.b64encode(PDF), more="Content-Transfer-Encoding: base64\r\n")
    assert posted_hash(request(coded + b"--x--\r\n")) == hashlib.sha256(PDF).hexdigest()


def test_beginning_may_stand_a_little_later():
    late = b" " * 1000 + PDF
    assert posted_hash(request(part(late) + b"--x--\r\n")) == hashlib.sha256(late).hexdigest()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", NoFile),
        (b"--x--\r\n", NoFile),
        (part(b"") + b"--x--\r\n", NoFile),
        (part(PDF, filename="") + b"--x--\r\n", NoFile),
        (part(b"PK\x03\x04 regneark") + b"--x--\r\n", NoPdf),
        (part(b" " * 1024 + PDF) + b"--x--\r\n", NoPdf),
        (part(PDF)[:-300], Broken),  # ends in the middle
        (part(b"%", more="Content-Transfer-Encoding: base64\r\n") + b"--x--\r\n", Broken),
        (b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n' * 10_000 + b"--x--\r\n", Broken),
        (part(PDF) * 101 + b"--x--\r\n", Broken),
    ],
)
def test_reason_why_there_is_no_hash(body, reason):
    with pytest.raises(reason):
        posted_hash(request(body))


@pytest.mark.parametrize(
    ("content_type", "reason"),
    [
        ("text/plain", NoFile),
        ("application/x-www-form-urlencoded", NoFile),
        ("multipart/form-data", Broken),
        ("multipart/form-data; boundary=", Broken),
        ("multipart/form-data; boundary=" + "y" * 300, Broken),
    ],
)
def test_odd_content_type_is_no_file(content_type, reason):
    with pytest.raises(reason):
        posted_hash(request(part(PDF) + b"--x--\r\n", content_type))


def test_compressed_form_is_not_understood():
    with pytest.raises(NotHashed):
        posted_hash(request(b"\x1f\x8b\x08" + bytes(200), HTTP_CONTENT_ENCODING="gzip"))


def test_what_says_it_is_too_large_is_not_read():
    asked = request(b"--x--")
    asked.META["CONTENT_LENGTH"] = str(MAX_BYTES * 1000)
    asked._read_started = False
    with pytest.raises(TooLarge):
        posted_hash(asked)
    assert asked._read_started is False


def test_what_grows_too_large_is_read_no_further():
    with pytest.raises(TooLarge):
        posted_hash(request(part(PDF) + b"--x--\r\n"), max_bytes=len(PDF) - 1)
    assert posted_hash(request(part(PDF) + b"--x--\r\n"), max_bytes=len(PDF))


@given(st.lists(st.sampled_from([
    b"--x", b"--x--", b"\r\n", b"\r\n\r\n", b"Content-Disposition: form-data", b'; name="pdf"',
    b'; filename="a.pdf"', b"; filename*=nul''%C3", b"Content-Transfer-Encoding: base64", b"%PDF-",
    b"\x00\xff", b"Content-Length: -1", b"Content-Type: a/b; charset=\xc3", b"=?utf-8?q?=00?=",
]) | st.binary(max_size=30), max_size=25))  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_whatever_is_posted_gives_a_hash_or_a_reason(pieces):
    try:
        assert len(posted_hash(request(b"".join(pieces)))) == 64
    except NotHashed as error:
        assert type(error) in (NoFile, NoPdf, Broken)
