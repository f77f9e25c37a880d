from minutes.document import DecisionBlock
from minutes.pdf.prose.replaced import MOST, replaced_characters, told
from tests.minutes.pdf import examples


def report(*texts: str, missing: str = "", title: str = "Referat") -> str:
    items = [
        examples.item(str(number), blocks=(examples.section(f"<p>{text}</p>"),))
        for number, text in enumerate(texts, start=1)
    ]
    document = examples.document(*items, title=title)
    return told(replaced_characters(document, examples.envelope(), frozenset(missing)))


def test_document_of_printable_characters_has_no_report():
    assert report("Ærø – »½ m²«\r\n2 ☃", title="Møde &#7;") == ""
    document = examples.full_document()
    assert told(replaced_characters(document, examples.full_envelope())) == ""


def test_report_names_each_character_with_its_items():
    lines = report(
        "a\x07b", "c\ue000", "d\x07 \u202e&#xe000;", "☃", missing="☃", title="A\ud800"
    ).splitlines()
    assert lines == [
        "Disse tegn kunne ikke trykkes. Protokollen og websiden beholder dem.",
        "Halvt tegn (U+D800) er udeladt: side 1.",
        "Styretegn (U+0007) er udeladt: punkt 1, punkt 3.",
        "Tegn fra en særlig skrift (U+E000) står som ◊: punkt 2, punkt 3.",
        "Skjult formattegn (U+202E) er udeladt: punkt 3.",
        "☃ (U+2603 SNOWMAN) står som ◊: punkt 4.",
    ]


def test_report_stays_short():
    lines = report("".join(chr(0xE000 + number) for number in range(MOST + 7)), *["\ue000"] * 9).splitlines()
    assert len(lines) == 1 + MOST + 1
    assert lines[-1] == "7 tegn mere."
    assert lines[1].endswith("punkt 1, punkt 2, punkt 3, punkt 4, punkt 5 ….")


def test_decisions_are_looked_through():
    block = DecisionBlock("Beslutning", None, None, True, "<p>\x0c</p>", None)
    document = examples.document(examples.item("9", blocks=(block,)))
    assert "punkt 9" in told(replaced_characters(document, examples.envelope()))
