"""The XMP metadata of a file that is PDF/A-3a and PDF/UA-1 at once.

WeasyPrint writes one identifier. PDF/A (ISO 19005-3, 6.6.2.3) wants the second one's schema described.
"""

from importlib.resources import files
from typing import Any

_UA = files("minutes.pdf.setting") / "pdfua.xmp"


def claim_both_standards(metadata: Any) -> None:
    """Adds PDF/UA-1 to what the metadata of a rendered WeasyPrint document write."""
    write = metadata.generate_rdf_metadata

    def write_both(*arguments: Any) -> bytes:
        rdf: bytes = write(*arguments)
        end = rdf.rindex(b"</rdf:RDF>")
        return rdf[:end] + _UA.read_bytes().strip() + rdf[end:]

    metadata.generate_rdf_metadata = write_both
