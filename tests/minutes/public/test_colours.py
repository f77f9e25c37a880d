import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.public.colours import DARK, DARK_INK, LIGHT, LIGHT_INK, READABLE, brand_tokens, contrast

colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(colours)
def test_any_colour_is_made_readable_on_light_and_dark_paper(colour):
    light, dark, _printed = re.findall(r"--brand:(#[0-9a-f]{6})", brand_tokens(colour))
    assert contrast(light, LIGHT) >= READABLE
    assert contrast(light, LIGHT_INK) >= READABLE
    assert contrast(dark, DARK) >= READABLE
    assert contrast(dark, DARK_INK) >= READABLE


def test_readable_colour_is_kept():
    assert "--brand:#17456b;" in brand_tokens("#17456b")


@pytest.mark.parametrize("wrong", ["", "red", "#12", "#17456b;}body{display:none", "#gggggg"])
def test_what_is_no_colour_gives_the_house_colour(wrong):
    assert brand_tokens(wrong) == brand_tokens("#17456b")


def test_contrast_is_that_of_wcag():
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
