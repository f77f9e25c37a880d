"""The seal on real PDFs, looked at with pyHanko's validator and with pikepdf."""

import asyncio
import io
from datetime import UTC, datetime, timedelta
from functools import partial

import pikepdf
import pytest
from asn1crypto import tsp
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from minutes.pdf.errors import SealUnfit, ServiceSilent
from minutes.pdf.render import render_pdf
from minutes.pdf.sealing.certificate import read_key_file
from minutes.pdf.sealing.pades import seal
from tests.minutes.pdf import examples
from tests.minutes.pdf.sealing.certificates import (
    PASSWORD,
    as_asn1,
    authority,
    stamp,
    time_stamp_service,
    write_seal,
)

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def plain():
    return render_pdf(examples.full_document(), examples.full_envelope())


@pytest.fixture(scope="module")
def key_file(tmp_path_factory):
    return read_key_file(str(write_seal(tmp_path_factory.mktemp("segl"))), PASSWORD, NOW)


@pytest.fixture(scope="module")
def stamped(plain, key_file):
    with time_stamp_service() as (url, _asked):
        return seal(plain, key_file, "Prøveby Kommune", url)


def validated(data):
    [signature] = PdfFileReader(io.BytesIO(data)).embedded_signatures
    trust = ValidationContext(trust_roots=[as_asn1(authority()[1])], allow_fetching=False)
    return asyncio.run(async_validate_pdf_signature(signature, trust, trust))


def test_seal_is_valid_and_covers_the_whole_file(plain, key_file):
    status = validated(seal(plain, key_file, "Prøveby Kommune"))
    assert status.bottom_line
    assert status.coverage.name == "ENTIRE_FILE"
    assert "Prøveby Kommune" in status.signing_cert.subject.human_friendly
    assert status.timestamp_validity is None


def test_time_stamp_is_valid_and_of_today(stamped):
    status = validated(stamped)
    assert status.bottom_line
    assert status.timestamp_validity.trusted
    assert abs(status.timestamp_validity.timestamp - datetime.now(UTC)) < timedelta(minutes=5)


def test_seal_is_a_pades_baseline_seal(stamped):
    [signature] = PdfFileReader(io.BytesIO(stamped)).embedded_signatures
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    types = {str(attribute["type"].native) for attribute in signature.signer_info["signed_attrs"]}
    assert {"content_type", "message_digest", "signing_certificate_v2"} <= types
    assert "signing_time" not in types  # ETSI EN 319 142-1, 6.3: the dictionary's /M says it


def test_one_changed_byte_breaks_the_seal(plain, stamped):
    at = plain.index(b"REFERAT") if b"REFERAT" in plain else plain.index(b"stream") + 20
    changed = bytearray(stamped)
    changed[at] ^= 1
    assert not validated(bytes(changed)).intact


def test_something_added_behind_the_seal_is_no_longer_covered(stamped):
    with pikepdf.open(io.BytesIO(stamped)) as pdf:
        pdf.docinfo["/Title"] = "Noget andet"
        target = io.BytesIO()
        pdf.save(target)
    [signature] = PdfFileReader(io.BytesIO(target.getvalue())).embedded_signatures
    assert not asyncio.run(
        async_validate_pdf_signature(
            signature,
            skip_diff=True,
            signer_validation_context=ValidationContext(trust_roots=[], allow_fetching=False),
        )
    ).intact


def test_seal_stands_behind_the_rendered_bytes(plain, stamped):
    assert stamped.startswith(plain)
    assert len(stamped) - len(plain) < 50_000


def test_seal_keeps_what_both_standards_ask_of_a_field(stamped):
    with pikepdf.open(io.BytesIO(stamped)) as pdf:
        [field] = pdf.Root.AcroForm.Fields
        assert int(field.F) & 2 == 0 and int(field.F) & 4 == 4  # not hidden, printed: ISO 19005-3, 6.3.2
        box, page = [float(x) for x in field.Rect], [float(x) for x in pdf.pages[0].MediaBox]
        assert box[2] < page[0] and box[3] < page[1]  # outside the page: ISO 14289-1, 7.18.1
        assert str(field.TU)
        assert "/NeedAppearances" not in pdf.Root.AcroForm
        assert "/A" not in field and "/AA" not in field
        assert all(entry.Tabs == "/S" for entry in pdf.pages)
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfuaid:part"]) == ("3", "1")


@pytest.mark.parametrize(
    ("answer", "status"),
    [(b"", 200), (b"<html>", 200), (b"0\x03\x02\x01", 200), (b"\xff" * 200_000, 200), (b"x", 500)],
)
def test_service_without_a_stamp_is_told(plain, key_file, answer, status):
    with (
        time_stamp_service(lambda _query: answer, status) as (url, _asked),
        pytest.raises(ServiceSilent, match=r"127\.0\.0\.1"),
    ):
        seal(plain, key_file, "Prøveby Kommune", url)


def answer_to_another_question(query, **changes):
    request = tsp.TimeStampReq.load(query)
    for name, value in changes.items():
        request[name] = value
    return stamp(request.dump())


@pytest.mark.parametrize(
    "changes",
    [
        {"nonce": 7},
        {"message_imprint": {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": b"0" * 32}},
    ],
)
def test_stamp_of_another_question_is_refused(plain, key_file, changes):
    answer = partial(answer_to_another_question, **changes)
    with time_stamp_service(answer) as (url, _asked), pytest.raises(ServiceSilent):
        seal(plain, key_file, "Prøveby Kommune", url)


def test_redirect_is_not_followed(plain, key_file):
    with (
        time_stamp_service(lambda _query: b"", 302) as (url, asked),
        pytest.raises(ServiceSilent, match="302"),
    ):
        seal(plain, key_file, "Prøveby Kommune", url)
    assert asked == ["/tsa?x=1"]


def test_service_that_is_away_is_told(plain, key_file):
    with time_stamp_service() as (url, _asked):
        pass
    with pytest.raises(ServiceSilent, match=r"127\.0\.0\.1"):
        seal(plain, key_file, "Prøveby Kommune", url)


def test_what_is_no_pdf_is_not_sealed(key_file):
    with pytest.raises(SealUnfit):
        seal(b"not a PDF", key_file, "Prøveby Kommune")
