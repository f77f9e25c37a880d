"""The seal as the settings want it; without SEAL_PKCS12 there is none."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from minutes.pdf.errors import SealUnfit
from minutes.pdf.sealing.certificate import KeyFile, read_key_file

NOTICE = timedelta(days=30)  # before the certificate expires


def sealed(data: bytes, organisation: str, stamp: bool = True) -> bytes:
    """The PDF with the organisation's seal, or as it is where none is set. Raises as `pades.seal`.

    Without `stamp` no time-stamp service is asked: for files made of a document that has a stamp itself.
    """
    if not settings.SEAL_PKCS12:
        return data
    key_file = _key_file()
    from minutes.pdf.sealing.pades import seal

    return seal(data, key_file, organisation, settings.SEAL_TIMESTAMP_URL if stamp else "")


def seal_problem() -> str:
    """What keeps PDFs from being sealed, or soon will; nothing where all is well or no seal is wanted."""
    if not settings.SEAL_PKCS12:
        return ""
    try:
        ends_at = _key_file().ends_at
    except SealUnfit as error:
        return str(error)
    if ends_at - timezone.now() < NOTICE:
        day = date_format(ends_at, "DATE_FORMAT")
        return _("The seal's certificate expires on %(date)s: then no PDF can be made.") % {"date": day}
    return ""


def _key_file() -> KeyFile:
    url = settings.SEAL_TIMESTAMP_URL
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
        raise SealUnfit(_("SEAL_TIMESTAMP_URL is not an address that begins with http:// or https://."))
    return read_key_file(settings.SEAL_PKCS12, settings.SEAL_PASSWORD, timezone.now())
