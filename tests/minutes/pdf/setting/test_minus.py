import io

import pytest
from fontTools.ttLib import TTFont

from minutes.pdf.render import render_pdf
from minutes.pdf.setting.assets import WITH_MINUS, OwnAssets, _font
from minutes.pdf.setting.minus import with_minus
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import reader


@pytest.mark.parametrize("name", WITH_MINUS)
def test_hyphen_is_drawn_as_a_minus_as_wide_as_a_digit(name):
    font = TTFont(io.BytesIO(OwnAssets().fetch(f"asset:///{name}").read()))
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    assert glyphs[ord("-")] == glyphs[ord("−")]
    assert widths[glyphs[ord("-")]][0] == widths[glyphs[ord("0")]][0]


def test_same_font_gives_the_same_bytes():
    assert with_minus(_font("Regular")) == with_minus(_font("Regular"))


def fonts(data):
    return {str(font["/BaseFont"]) for page in reader(data).pages for font in _fonts(page)}


def _fonts(page):
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]


def printed(cell):
    html = examples.BUDGET_TABLE.replace("-0,6", cell).replace("-0,5", "0,5")
    return render_pdf(examples.document(examples.item(blocks=(examples.section(html),))), examples.envelope())


def test_figure_below_zero_reads_as_typed():
    data = printed("-0,6")
    assert "-0,6" in " ".join(page.extract_text() for page in reader(data).pages)
    assert any("Figures" in name for name in fonts(data))


@pytest.mark.parametrize("cell", ["0,6", "-", "2020-21"])
def test_other_hyphens_stay_hyphens(cell):
    assert not any("Figures" in name for name in fonts(printed(cell)))
