"""The short code printed on a public PDF, by which `/aegthed/` finds what the paper should say.

60 bits in the digits and letters of Crockford's base 32, which leaves out I, L, O and U: what is
copied from paper by hand is read back whatever was taken for a nought or a one.
"""

import hashlib

PAGE = "/aegthed/"  # where a code is typed; printed for ever, so never renamed
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12  # characters of five bits each
GROUP = 4
_TAKEN_FOR = str.maketrans("OILoil", "011011", " \t\r\n\u00a0-\u2010\u2011\u2012\u2013\u2014.·")


def proof_code(document_sha256: str, address: str, kind: str, version: int) -> str:
    """Twelve characters that stand for one version of one document at one address."""
    named = "\n".join((document_sha256, address, kind, str(version)))
    bits = int.from_bytes(hashlib.sha256(named.encode()).digest()) >> (256 - 5 * LENGTH)
    return "".join(ALPHABET[bits >> 5 * place & 31] for place in reversed(range(LENGTH)))


def printed_code(code: str) -> str:
    """As it is printed: ABCD-EFGH-JKLM. A text that is no code of ours comes back in fours all the same."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def read_code(typed: str) -> str | None:
    """The code somebody typed, whatever the case, spaces and hyphens; None where it can be none."""
    code = typed.translate(_TAKEN_FOR)
    code = code.upper() if code.isascii() else ""
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None
