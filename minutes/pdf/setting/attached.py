"""Puts files inside a printed document as associated files (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4).

WeasyPrint could, but lists each twice, guesses its type by the name and needs a clock for its date.
"""

from collections.abc import Callable, Sequence
from hashlib import md5
from typing import Any

import pydyf

from minutes.pdf.embedded import EmbeddedFile


def attach(files: Sequence[EmbeddedFile]) -> Callable[[Any, Any], None]:
    """A finisher for WeasyPrint's `write_pdf`; each file takes the date of the document itself.

    Raises ValueError when two files have one name.
    """
    if len({file.name for file in files}) < len(files):
        raise ValueError("Two files inside a document have the same name.")

    def finish(_document: Any, pdf: Any) -> None:
        listed, names = pydyf.Array(), pydyf.Array()
        for file in sorted(files, key=lambda file: _text(file.name)):
            written = _file(pdf, file)
            listed.append(written)
            names += (pydyf.String(file.name), written)
        if files:
            pdf.catalog["AF"] = listed
            pdf.catalog.setdefault("Names", pydyf.Dictionary())
            pdf.catalog["Names"]["EmbeddedFiles"] = _added(pdf, pydyf.Dictionary({"Names": names}))

    return finish


def _file(pdf: Any, file: EmbeddedFile) -> bytes:
    told: dict[str, Any] = {"Size": len(file.data)}
    if "ModDate" in pdf.info:
        told["ModDate"] = pdf.info["ModDate"]
    told["CheckSum"] = f"<{md5(file.data, usedforsecurity=False).hexdigest()}>"
    extra = {
        "Type": "/EmbeddedFile",
        "Subtype": pydyf.name(file.content_type),
        "Params": pydyf.Dictionary(told),
    }
    stream = _added(pdf, pydyf.Stream([file.data], pydyf.Dictionary(extra), compress=True))
    return _added(
        pdf,
        pydyf.Dictionary(
            {
                "Type": "/Filespec",
                "F": pydyf.String(file.name.encode("ascii", "replace").replace(b"?", b"_").decode()),
                "UF": pydyf.String(file.name),
                "EF": pydyf.Dictionary({"F": stream, "UF": stream}),
                "Desc": pydyf.String(file.description),
                "AFRelationship": f"/{file.relationship}",
            }
        ),
    )


def _text(name: str) -> bytes:
    """As PDF sorts it: ASCII as it stands, else UTF-16 with its mark."""
    return name.encode("ascii") if name.isascii() else b"\xfe\xff" + name.encode("utf-16-be")


def _added(pdf: Any, written: Any) -> bytes:
    pdf.add_object(written)
    reference: bytes = written.reference
    return reference
