import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from minutes.word import render_docx
from tests.minutes.pdf import examples
from tests.minutes.word import hard_cases
from tests.minutes.word.reading import opened, text_of


def laid(html: str):
    """The document with the text in one section without a heading."""
    document = examples.document(examples.item(blocks=(examples.section(html, None),)), attendance=None)
    return opened(render_docx(document, examples.envelope()))


def prose(html: str):
    """The paragraphs of the section alone."""
    paragraphs = laid(html).paragraphs
    start = next(n for n, paragraph in enumerate(paragraphs) if paragraph.style.name == "Heading 1")
    return paragraphs[start + 1 :]


def test_strong_em_sub_and_sup_are_set_as_such():
    runs = prose("<p>m<sup>2</sup> <strong>fed <em>begge</em></strong> H<sub>2</sub>O</p>")[0].runs
    assert [run.text for run in runs] == ["m", "2", " ", "fed ", "begge", " H", "2", "O"]
    assert [bool(run.bold) for run in runs] == [False, False, False, True, True, False, False, False]
    assert [bool(run.italic) for run in runs] == [False, False, False, False, True, False, False, False]
    assert runs[1].font.superscript
    assert runs[6].font.subscript


def test_spaces_collapse_as_on_a_page_and_breaks_at_the_end_are_dropped():
    texts = [
        paragraph.text for paragraph in prose("<p> a \n <strong> b </strong> c <br> d <br></p><p> <br></p>")
    ]
    assert texts == ["a b c \nd"]


def test_foreign_words_carry_their_language():
    body = laid('<p>Hej <span lang="de">Grüße</span> <span lang="ar">مرحبا</span></p>').element.body
    found = [(text_of(part.getparent().getparent()), part) for part in body.iter(qn("w:lang"))]
    assert [text for text, _part in found] == ["Grüße", "مرحبا"]
    assert found[0][1].get(qn("w:val")) == "de-DE"
    assert found[1][1].get(qn("w:bidi")) == "ar"


def test_link_leads_to_an_address_in_ascii():
    document = laid('<p>Se <a href="https://eksempel.dk/æ ø?x=1">siden <strong>her</strong></a>.</p>')
    link = document.element.body.find(f".//{qn('w:hyperlink')}[@{qn('r:id')}='link2']")
    assert text_of(link) == "siden her"
    assert document.part.rels["link2"].target_ref == "https://eksempel.dk/%C3%A6%20%C3%B8?x=1"


def test_endless_address_is_plain_words():
    document = laid(f'<p><a href="https://eksempel.dk/{"x" * 2_100}">her</a></p>')
    assert [paragraph.text for paragraph in document.paragraphs][-1] == "her"
    assert "link2" not in document.part.rels


def test_long_words_are_given_back_without_the_breaks_of_the_printed_page():
    assert prose(f"<p>{'x' * 100}</p>")[0].text == "x" * 100


def test_headings_follow_the_level_above_them():
    found = [(p.style.name, p.text) for p in prose("<h5>fem</h5><h4>fire</h4><h5>fem igen</h5>")]
    assert found == [("Heading 2", "fem"), ("Heading 2", "fire"), ("Heading 3", "fem igen")]


def numbers(html: str) -> list[tuple[str, str, str]]:
    """What Word writes before each numbered paragraph: its text, kind of number and start of its list."""
    document = laid(html)
    part = document.part.numbering_part.element
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        number = paragraph.find(f".//{qn('w:numPr')}")
        if number is not None:
            level, listed = value(number, "ilvl"), value(number, "numId")
            kinds = value(one(part, "num", "numId", listed), "abstractNumId")
            lines = one(one(part, "abstractNum", "abstractNumId", kinds), "lvl", "ilvl", level)
            found.append(
                (text_of(paragraph).strip(), f"{value(lines, 'numFmt')} {level}", value(lines, "start"))
            )
    return found


def value(element, name: str) -> str:
    return element.find(qn(f"w:{name}")).get(qn("w:val"))


def one(element, name: str, key: str, wanted: str):
    return element.find(f"{qn(f'w:{name}')}[@{qn(f'w:{key}')}='{wanted}']")


@pytest.mark.parametrize(
    ("kind", "name"),
    [("1", "decimal"), ("a", "lowerLetter"), ("A", "upperLetter"), ("i", "lowerRoman"), ("I", "upperRoman")],
)
def test_list_is_numbered_by_its_kind_from_its_start(kind, name):
    found = numbers(f'<ol type="{kind}" start="4"><li>x</li><li>y</li></ol>')
    assert found == [("x", f"{name} 0", "4"), ("y", f"{name} 0", "4")]


def test_each_list_starts_anew_and_a_value_starts_within():
    found = numbers('<ol><li>a</li></ol><p>x</p><ol><li>b</li><li value="7">c</li><li>d</li></ol>')
    assert [(text, start) for text, _kind, start in found] == [("a", "1"), ("b", "1"), ("c", "7"), ("d", "7")]


def test_list_in_a_list_is_one_level_in_and_does_not_disturb_it():
    found = numbers("<ol><li>a<ol><li>b</li></ol></li><li>c<ul><li>d</li></ul></li></ol>")
    assert found == [
        ("a", "decimal 0", "1"), ("b", "decimal 1", "1"), ("c", "decimal 0", "1"), ("d", "bullet 1", "1"),
    ]  # fmt: skip


def test_numbers_that_word_counts_otherwise_stand_as_text():
    texts = [paragraph.text for paragraph in prose(hard_cases.ODD_STARTS)]
    assert texts == [
        "-2.\tminus to", "-1.\tminus en", "nul", "40000.\tx", "0.\tnul", "en", "Z", "AA.\tAA",
    ]  # fmt: skip


def test_further_paragraph_of_an_item_has_no_number():
    found = [(p.style.name, p.text) for p in prose("<ol><li><p>a</p><p>b</p></li><li></li></ol><p>c</p>")]
    assert found == [("List Number", "a"), ("List Continue", "b"), ("List Number", ""), ("Normal", "c")]


def test_list_deeper_than_word_goes_stays_at_its_deepest():
    found = numbers(hard_cases.DEEP_LISTS)
    assert [kind for _text, kind, _start in found] == [f"bullet {min(level, 8)}" for level in range(12)]


def test_pictures_fit_their_column_and_tell_what_they_show():
    shapes = laid(hard_cases.PICTURES).inline_shapes
    sizes = [(round(shape.width / Mm(1)), round(shape.height / Mm(1))) for shape in shapes]
    assert sizes[:2] == [(166, 93), (6, 180)]
    assert [shape._inline.docPr.get("descr") for shape in shapes] == [
        "Havnen & molen", "Billede uden beskrivelse", "lille",
    ]  # fmt: skip
    assert shapes[2].width <= Mm(80)


def test_picture_that_cannot_be_shown_leaves_its_words():
    assert "borte" in [paragraph.text.strip() for paragraph in prose(hard_cases.PICTURES)]
