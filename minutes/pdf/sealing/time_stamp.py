"""Asking a time-stamp service (RFC 3161): that address and no other, no redirects, small answers."""

import ssl
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from asn1crypto.cms import ContentInfo
from asn1crypto.tsp import TimeStampReq, TimeStampResp
from pyhanko.sign.timestamps.api import TimeStamper

from minutes.pdf.errors import ServiceSilent

SECONDS = 15  # for each step: to connect, to send, to receive
MAX_BYTES = 100_000  # of an answer; usual ones have 3 to 8 thousand
_HEADERS = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}


class TimeStampService(TimeStamper):
    """pyHanko's own clients follow redirects and read answers of any length."""

    def __init__(self, url: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.url = url

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> ContentInfo:
        """Raises ServiceSilent for whatever is no stamp; pyHanko stumbles over one in many ways."""
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except (OSError, HTTPException, ValueError, TypeError, LookupError, AttributeError) as error:
            raise ServiceSilent(self.url, error) from error

    async def async_request_tsa_response(self, req: TimeStampReq) -> TimeStampResp:
        """Nothing else runs in this loop, so that it may wait."""
        return TimeStampResp.load(_post(self.url, req.dump()), strict=True)


def _post(url: str, query: bytes) -> bytes:
    parts = urlsplit(url)
    connection = _connection(parts.scheme, parts.hostname or "", parts.port)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("POST", path, query, _HEADERS)
        with connection.getresponse() as answer:
            if answer.status != 200:
                raise HTTPException(f"HTTP {answer.status}")
            return answer.read(MAX_BYTES)
    finally:
        connection.close()


def _connection(scheme: str, host: str, port: int | None) -> HTTPConnection:
    if scheme == "https":
        return HTTPSConnection(host, port, timeout=SECONDS, context=ssl.create_default_context())
    return HTTPConnection(host, port, timeout=SECONDS)
