"""The organisation's colour made readable on light and on dark paper (WCAG 2.1, 1.4.3)."""

import colorsys
import re

LIGHT, DARK = "#f5f6f7", "#1c2126"  # --paper-soft in static/css/tokens.css, the harder of the papers
LIGHT_INK, DARK_INK = "#ffffff", "#10161c"  # words upon the colour
READABLE, EASY = 4.5, 7.0  # dim colours tire more on dark paper
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_FALLBACK = "#17456b"

Colour = tuple[float, float, float]


def brand_tokens(colour: str) -> str:
    """CSS for /stil.css: the colour as given where it can be read, else darker or lighter until it can."""
    given = _read(colour if _HEX.fullmatch(colour) else _FALLBACK)
    light = _readable_on(_read(LIGHT), given, READABLE, step=-0.02)
    dark = _readable_on(_read(DARK), given, EASY, step=0.02)
    return (
        f":root{{--brand:{_write(light)};--on-brand:{LIGHT_INK}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{--brand:{_write(dark)};--on-brand:{DARK_INK}}}}}\n"
        "@media print{:root{--brand:#000000;--on-brand:#ffffff}}\n"
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two #rrggbb colours, from 1 to 21."""
    return _contrast(_read(one), _read(other))


def _readable_on(paper: Colour, colour: Colour, ratio: float, step: float) -> Colour:
    """Lighter or darker by steps, in the same hue, until the ratio is reached."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    while _contrast(colour, paper) < ratio and 0 < lightness + step < 1:
        lightness += step
        red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
        colour = (round(red * 255), round(green * 255), round(blue * 255))
    return colour


def _contrast(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4


def _read(colour: str) -> Colour:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _write(colour: Colour) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in colour)
