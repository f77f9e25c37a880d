"""The organisation's colour, dark enough to read and light enough to stand behind text."""

import re
from dataclasses import dataclass

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_DEFAULT = "#1f3a5f"
_READABLE = 4.5  # WCAG 2.1, 1.4.3
_TINT = 0.08


@dataclass(frozen=True, slots=True)
class Colours:
    """`ink` for headings (readable on white and on `tint`), `mark` as given for rules, `tint` for boxes."""

    mark: str
    ink: str
    tint: str


def colours(mark: str) -> Colours:
    """From #rrggbb; anything else gives the house colour."""
    red_green_blue = _read(mark if _HEX.fullmatch(mark) else _DEFAULT)
    tint = tuple(255 - (255 - part) * _TINT for part in red_green_blue)
    ink = red_green_blue
    while _contrast(ink, tint) < _READABLE:
        ink = tuple(part * 0.92 for part in ink)
    return Colours(_write(red_green_blue), _write(ink), _write(tint))


def _read(colour: str) -> tuple[float, ...]:
    return tuple(float(int(colour[start : start + 2], 16)) for start in (1, 3, 5))


def _write(parts: tuple[float, ...]) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in parts)


def _contrast(dark: tuple[float, ...], light: tuple[float, ...]) -> float:
    return (_luminance(light) + 0.05) / (_luminance(dark) + 0.05)


def _luminance(parts: tuple[float, ...]) -> float:
    linear = [
        part / 255 / 12.92 if part / 255 <= 0.03928 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
