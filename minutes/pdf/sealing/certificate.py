"""The organisation's certificate and key, from a PKCS#12 file, and what may be wrong with them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import Certificate
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from minutes.pdf.errors import SealUnfit

MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class KeyFile:
    """`data` is the PKCS#12 file as it lies on the disk; `certificate` is the one in it that signs."""

    data: bytes
    password: bytes
    certificate: Certificate

    @property
    def ends_at(self) -> datetime:
        return self.certificate.not_valid_after_utc


def read_key_file(path: str, password: str, now: datetime) -> KeyFile:
    """The key file, fit to seal with. Raises SealUnfit: missing, unreadable, not yet or no longer valid."""
    data, secret = _bytes_of(path), password.encode()
    try:
        key, certificate, _chain = pkcs12.load_key_and_certificates(data, secret)
    except (ValueError, TypeError) as error:
        raise SealUnfit(
            _("The seal's file %(path)s cannot be opened: SEAL_PASSWORD is wrong or it is no PKCS#12 file.")
            % {"path": path}
        ) from error
    if key is None or certificate is None:
        raise SealUnfit(_("The seal's file %(path)s holds no key with its certificate.") % {"path": path})
    _require_valid(certificate, now)
    return KeyFile(data, secret, certificate)


def _bytes_of(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(MAX_BYTES)
    except (OSError, ValueError) as error:
        raise SealUnfit(
            _("The seal's file %(path)s cannot be read. SEAL_PKCS12 must name one that the worker may read.")
            % {"path": path}
        ) from error


def _require_valid(certificate: Certificate, now: datetime) -> None:
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if now < start:
        raise SealUnfit(
            _("The seal's certificate is not valid before %(date)s.")
            % {"date": date_format(start, "DATE_FORMAT")}
        )
    if now > end:
        raise SealUnfit(
            _("The seal's certificate expired on %(date)s. Put a new one in its place (SEAL_PKCS12).")
            % {"date": date_format(end, "DATE_FORMAT")}
        )
