"""Pictures that are larger than they look."""

import base64
import io
import struct
import zlib

from PIL import Image


def bomb(side: int) -> str:
    """A file of a few bytes that says it is so many pixels wide and high."""
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(100_000))), (b"IEND", b""))
    data = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
        for name, part in chunks
    )
    return _address(data)


def many_pictures(count: int) -> str:
    """Each just within the limit of one, and no two alike."""
    return "".join(f'<p><img src="{_blank(5_000, 5_000 + extra)}" alt="Kort"></p>' for extra in range(count))


def _blank(width: int, height: int) -> str:
    target = io.BytesIO()
    Image.new("1", (width, height)).save(target, "PNG")
    return _address(target.getvalue())


def _address(data: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(data).decode()}"
