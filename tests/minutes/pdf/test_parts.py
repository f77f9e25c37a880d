"""Small pure parts: headings, colours, images, the printing copy, own assets."""

import base64
import io
import struct
import zlib

import pytest
from PIL import Image

from minutes.pdf.prose.images import pixels, printable_image
from minutes.pdf.prose.printing_copy import printable, printing_copy
from minutes.pdf.setting.colours import colours
from minutes.pdf.shown.headings import HeadingParts, around, decision_heading, item_heading
from tests.minutes.pdf import examples


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("REFERAT Havneudvalget d. 17-03-2026", ("REFERAT", "Havneudvalget", "d. 17-03-2026")),
        ("Referat af møde i Havneudvalget", ("Referat af møde i", "Havneudvalget", "")),
        ("Referat fra mødet", ("", "Referat fra mødet", "")),
        ("Havneudvalgets møde", ("", "Havneudvalgets møde", "")),
        ("", ("", "Havneudvalget", "")),
    ],
)
def test_title_is_taken_apart_around_the_committee(printed, parts):
    assert around(printed, "Havneudvalget") == HeadingParts(*parts)


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("Punkt 3: Ny mole", ("Punkt 3:", "Ny mole", "")),
        ("3 (Åben) Ny mole", ("3 (Åben)", "Ny mole", "")),
        ("Ny mole (3)", ("", "Ny mole (3)", "")),
        ("Om Ny mole", ("Om", "Ny mole", "")),
        ("PunktNy mole", ("", "PunktNy mole", "")),
        ("", ("3", "Ny mole", "")),
    ],
)
def test_item_heading_is_taken_apart_before_the_title(printed, parts):
    assert item_heading(printed, "3", "Ny mole") == HeadingParts(*parts)


def test_decision_heading_sets_its_word_apart():
    assert decision_heading("Beslutninger i udvalget", "Beslutning") == HeadingParts(
        "", "Beslutninger", "i udvalget"
    )
    assert decision_heading("Havneudvalget den 17.", "Beslutning") == HeadingParts(
        "", "Havneudvalget den 17.", ""
    )


def test_dark_colour_is_kept_and_light_one_darkened():
    assert colours("#0f4c5c").ink == "#0f4c5c"
    light = colours("#ffee00")
    assert light.mark == "#ffee00"
    assert light.ink < "#888800"


@pytest.mark.parametrize("wrong", ["", "red", "#12345", "#123456;}", "url(x)"])
def test_wrong_colour_gives_the_house_colour(wrong):
    assert colours(wrong) == colours("#1f3a5f")


def picture(mode: str, kind: str) -> str:
    target = io.BytesIO()
    Image.new(mode, (4, 3)).save(target, kind)
    return f"data:image/{kind.lower()};base64,{base64.b64encode(target.getvalue()).decode()}"


@pytest.mark.parametrize(
    ("mode", "kind", "written"),
    [
        ("CMYK", "JPEG", "RGB"),
        ("L", "JPEG", "RGB"),
        ("P", "PNG", "RGB"),
        ("RGBA", "PNG", "RGBA"),
        ("I;16", "PNG", "RGB"),
    ],
)
def test_images_become_plain_colour(mode, kind, written):
    address = printable_image(picture(mode, kind))
    assert Image.open(io.BytesIO(base64.b64decode(address.partition(",")[2]))).mode == written


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/b.png",
        "file:///etc/passwd",
        "data:image/svg+xml;base64,AAAA",
        "data:image/png;base64,AAAA",
        "",
    ],
)
def test_what_is_no_image_of_ours_is_none(address):
    assert printable_image(address) is None


def bomb(width: int, height: int) -> str:
    """A small file that says it is a large picture of nothing."""
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)), (b"IDAT", zlib.compress(b"")))
    data = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
        for name, part in (*chunks, (b"IEND", b""))
    )
    return f"data:image/png;base64,{base64.b64encode(data).decode()}"


@pytest.mark.parametrize("side", [6_000, 10_000, 60_000])
def test_image_that_swells_when_it_is_read_is_none(side):
    assert printable_image(bomb(side, side)) is None
    assert pixels(bomb(side, side)) == 0


def test_pixels_counts_what_would_be_printed():
    assert pixels(picture("RGB", "PNG")) == 12
    assert pixels("https://a.example/b.png") == 0


def test_printable_keeps_danish_and_foreign_letters():
    text = "Ærø § 17 – »citat«\n½ m² Ελλάδα русский"
    assert printable(text) == text


def test_printable_replaces_what_cannot_be_printed():
    assert printable("a\x00b\ue000c\r\nd\ud800e\u202ef") == "a b◊c\n\nd ef"
    assert printable("a☃b", frozenset("☃")) == "a◊b"


def test_printing_copy_cleans_every_text_and_changes_no_code():
    document = examples.document(examples.item(title="Mole\x07n"), title="A\ue000")
    copy = printing_copy(document)
    assert (copy.title, copy.items[0].title) == ("A◊", "Mole n")
    assert copy.kind is document.kind
    assert document.title == "A\ue000"


@pytest.mark.parametrize(
    "address", ["https://a.example/", "file:///etc/passwd", "asset:///../x", "data:text/html,x", "ftp://a/"]
)
def test_own_assets_refuse_every_other_address(address):
    from minutes.pdf.setting.assets import OwnAssets

    with pytest.raises(ValueError, match="nothing from outside"):
        OwnAssets().fetch(address)
