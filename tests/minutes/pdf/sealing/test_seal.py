"""The seal as the settings want it: told at start, and in the job that needs it."""

import io
import logging

import pytest
from django.core.checks import run_checks
from django.utils.translation import override
from pyhanko.pdf_utils.reader import PdfFileReader

from minutes.pdf.errors import SealUnfit, ServiceSilent
from minutes.pdf.render import render_pdf
from minutes.pdf.sealing.seal import seal_problem, sealed
from minutes.tasks import tell_seal
from tests.minutes.pdf import examples
from tests.minutes.pdf.sealing.certificates import PASSWORD, write_seal


@pytest.fixture
def wanted(settings, tmp_path):
    settings.SEAL_PKCS12, settings.SEAL_PASSWORD = str(write_seal(tmp_path)), PASSWORD
    with override("en"):
        yield settings


def warnings():
    return [message.msg for message in run_checks() if message.id == "minutes.W001"]


def test_nothing_is_sealed_by_default(settings):
    assert sealed(b"as it is", "Prøveby Kommune") == b"as it is"
    assert warnings() == []


def test_wanted_seal_is_put_on(wanted):
    data = sealed(render_pdf(examples.document(), examples.envelope()), "Prøveby Kommune")
    [signature] = PdfFileReader(io.BytesIO(data)).embedded_signatures
    assert signature.sig_object["/Name"] == "Prøveby Kommune"
    assert warnings() == []


def test_time_stamp_is_asked_for_unless_it_is_not_wanted(wanted):
    wanted.SEAL_TIMESTAMP_URL = "http://127.0.0.1:9/"  # nobody answers there
    plain = render_pdf(examples.document(), examples.envelope())
    with pytest.raises(ServiceSilent):
        sealed(plain, "Prøveby Kommune")
    data = sealed(plain, "Prøveby Kommune", stamp=False)
    [signature] = PdfFileReader(io.BytesIO(data)).embedded_signatures
    assert not signature.signer_info["unsigned_attrs"].native  # where a stamp would stand


def test_missing_certificate_is_told_at_start_and_in_the_job(wanted, caplog):
    wanted.SEAL_PKCS12 = "/findes/ikke.p12"
    assert "SEAL_PKCS12" in warnings()[0]
    with caplog.at_level(logging.WARNING):
        tell_seal()
    assert "/findes/ikke.p12" in caplog.text
    with pytest.raises(SealUnfit, match="cannot be read"):
        sealed(b"%PDF", "Prøveby Kommune")


def test_certificate_about_to_expire_is_told_a_month_before(wanted, tmp_path):
    write_seal(tmp_path, ends=29)
    assert "expires on" in seal_problem()
    write_seal(tmp_path, ends=31)
    assert seal_problem() == ""


@pytest.mark.parametrize("address", ["ftp://tid.example/", "tid.example", "https://", "file:///etc/passwd"])
def test_odd_time_stamp_address_is_told(wanted, address):
    wanted.SEAL_TIMESTAMP_URL = address
    assert "SEAL_TIMESTAMP_URL" in seal_problem()
