from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12
from django.utils.translation import override

from minutes.pdf.errors import SealUnfit
from minutes.pdf.sealing.certificate import read_key_file
from tests.minutes.pdf.sealing.certificates import PASSWORD, authority, write_seal

NOW = datetime.now(UTC)


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


def test_key_file_is_read_with_its_end(tmp_path):
    key_file = read_key_file(str(write_seal(tmp_path, ends=9)), PASSWORD, NOW)
    assert (key_file.ends_at - NOW).days in (8, 9)


@pytest.mark.parametrize(("begins", "ends", "words"), [(-9, -1, "expired on"), (1, 9, "not valid before")])
def test_certificate_out_of_its_time_is_unfit(tmp_path, begins, ends, words):
    with pytest.raises(SealUnfit, match=words):
        read_key_file(str(write_seal(tmp_path, begins, ends)), PASSWORD, NOW)


def test_wrong_password_is_unfit(tmp_path):
    with pytest.raises(SealUnfit, match="SEAL_PASSWORD"):
        read_key_file(str(write_seal(tmp_path)), "forkert", NOW)


def test_other_bytes_are_unfit(tmp_path):
    path = tmp_path / "segl.p12"
    path.write_bytes(b"\x00" * 50)
    with pytest.raises(SealUnfit, match="PKCS#12"):
        read_key_file(str(path), PASSWORD, NOW)


@pytest.mark.parametrize("path", ["/findes/ikke.p12", "/", "\x00"])
def test_missing_file_is_unfit(path):
    with pytest.raises(SealUnfit, match="SEAL_PKCS12"):
        read_key_file(path, PASSWORD, NOW)


def test_file_without_a_key_is_unfit(tmp_path):
    path = tmp_path / "segl.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            None, None, None, [authority()[1]], serialization.BestAvailableEncryption(PASSWORD.encode())
        )
    )
    with pytest.raises(SealUnfit, match="no key"):
        read_key_file(str(path), PASSWORD, NOW)
