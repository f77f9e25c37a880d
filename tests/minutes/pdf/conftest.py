import pytest

from minutes.pdf.render import render_pdf
from tests.minutes.pdf import examples


@pytest.fixture(scope="module")
def full_pdf() -> bytes:
    return render_pdf(examples.full_document(), examples.full_envelope())
