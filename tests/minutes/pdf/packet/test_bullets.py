import pikepdf
import pytest
from pikepdf import Dictionary, Name

from minutes.pdf.packet.bullets import mend_bullets

CHARS = b"2 beginbfchar\n<01> <F0B7>\n<02> <0041>\nendbfchar"
RANGE = b"2 beginbfrange\n<0003> <0003> <f0fc>\n<0004> <0006> <F0B7>\nendbfrange"


@pytest.mark.parametrize(
    ("table", "meant"),
    [
        (CHARS, CHARS.replace(b"F0B7", b"2022")),
        (RANGE, RANGE.replace(b"f0fc", b"2713")),
        (b"1 beginbfchar\n<F0B7> <0041>\nendbfchar", b"1 beginbfchar\n<F0B7> <0041>\nendbfchar"),
        (b"1 beginbfchar\n<01> <F0FF>\nendbfchar", b"1 beginbfchar\n<01> <F0FF>\nendbfchar"),
        (b"1 begincodespacerange\n<00> <F0B7>\nendcodespacerange", None),
    ],
    ids=["bullet", "range of one", "code and no character", "unknown", "other section"],
)
def test_bullets_get_their_meaning_and_nothing_else_changes(table, meant):
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, ToUnicode=pdf.make_stream(table)))
    mend_bullets(pdf)
    assert font.ToUnicode.read_bytes() == (table if meant is None else meant)
