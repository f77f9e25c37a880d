"""Unpacking what is compressed, up to a limit and no further."""

import re
import zlib
from typing import Any

from pikepdf import Array, Dictionary, Name

from minutes.pdf.packet.judging.unfit import Unfit, require

_MAX_OBJECT_STREAMS = 100_000_000  # bytes of all of them, unpacked
_STEP = 1 << 20
_OBJECT_STREAM = re.compile(rb"/(?:ObjStm|XRef)\b.{0,4000}?\bstream\r?\n", re.DOTALL)


def require_small_object_streams(data: bytes) -> None:
    """Raises Unfit before the library unpacks them all, which it does as soon as the file is opened."""
    whole, room = memoryview(data), _MAX_OBJECT_STREAMS
    for found in _OBJECT_STREAM.finditer(data):
        machine, at = zlib.decompressobj(), found.end()
        while room > 0 and not machine.eof and at < len(data):
            try:
                room -= len(machine.decompress(machine.unconsumed_tail or whole[at : at + _STEP], _STEP))
            except zlib.error:
                break
            at += 0 if machine.unconsumed_tail else _STEP
        require(room > 0, "object streams")


def unpacked(stream: Any, room: int) -> bytes:
    """At most `room` bytes; Unfit for more, and for what is packed in another way than deflate."""
    packed = stream.read_raw_bytes()
    if not _is_deflated(stream):
        require(len(packed) <= room, "contents too large")
        return bytes(packed)
    machine = zlib.decompressobj()
    try:
        data = machine.decompress(packed, room + 1)
    except zlib.error as error:
        raise Unfit("broken contents") from error
    require(len(data) <= room, "contents too large")
    require(machine.eof, "broken contents")
    return data


def _is_deflated(stream: Any) -> bool:
    filters = stream.get("/Filter")
    if filters is None or (isinstance(filters, Array) and not len(filters)):
        return False
    only = filters[0] if isinstance(filters, Array) and len(filters) == 1 else filters
    parameters = stream.get("/DecodeParms")
    if isinstance(parameters, Array) and len(parameters) == 1:
        parameters = parameters[0]
    plain = not isinstance(parameters, Dictionary) or int(parameters.get("/Predictor", 1)) == 1
    if only != Name.FlateDecode or not plain:
        raise Unfit("packed in another way")
    return True
