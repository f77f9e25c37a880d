"""Addresses as Word takes them: ASCII only, or it says that the file is broken."""

import re
from urllib.parse import quote, urlsplit, urlunsplit

_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_MOST = 2_000  # characters of an address that Word follows
_KEPT = "%!$&'()*+,;=:@/~"


def word_address(address: str) -> str | None:
    """The address in ASCII, or None where Word could not follow it."""
    try:
        parts = urlsplit(address)
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except (ValueError, UnicodeError):
        return None
    path, query, fragment = (
        quote(_STRAY_PERCENT.sub("%25", part), safe=kept)
        for part, kept in ((parts.path, _KEPT), (parts.query, _KEPT + "?"), (parts.fragment, _KEPT + "?"))
    )
    full = urlunsplit((parts.scheme, quote(host, safe="@:[]%"), path, query, fragment))
    return full if len(full) <= _MOST else None
