import pytest

from tests.minutes.pdf.reading import reader
from tests.minutes.pdf.setting.pages import set_html

WORDS = "Rådet tilsluttede sig udkastet med den tilføjelse, at antallet oplyses én gang"
AFTER = [
    '<span class="together">om året.</span>',
    "<em>om</em> året.",
    '<a href="https://nordby.example/">om året.</a>',
]


@pytest.mark.parametrize("last", AFTER)
def test_text_that_fits_but_for_the_blank_after_it_fills_its_line(last):
    widths = [118 + quarter / 4 for quarter in range(32)]
    boxes = "".join(f'<p style="width: {width}mm">{WORDS} {last}</p>' for width in widths)
    lines = [
        line.strip()
        for page in reader(set_html(f"<h1>Referat</h1>{boxes}")).pages
        for line in page.extract_text().splitlines()
    ]
    assert WORDS in lines
    assert "Rådet" not in lines
