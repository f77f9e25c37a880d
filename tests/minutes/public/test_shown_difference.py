"""A difference as the pages show it."""

from minutes.difference import Change, difference
from minutes.document import AttachmentLine, AttachmentsBlock, WithheldBlock
from minutes.public.shown.difference import AROUND, shown_difference
from tests.minutes.pdf.examples import document, item, section

LONG = " ".join(f"ord{n}" for n in range(400))


def shown(old, new):
    found = difference(document(item("1", blocks=old)), document(item("1", blocks=new)))
    return shown_difference(found).items[0].passages


def test_long_stretch_that_stayed_is_cut_to_what_stands_beside_the_change():
    (passage,) = shown((section(f"<p>{LONG} før {LONG}</p>"),), (section(f"<p>{LONG} efter {LONG}</p>"),))
    before, _removed, _added, after = (run.text for run in passage.runs if run.text.strip())
    assert before.startswith("… ")
    assert before.endswith("ord399 ")
    assert after.startswith(" ord0 ord1")
    assert after.endswith(" … ")
    assert max(len(before), len(after)) < AROUND + 10


def test_stretch_between_two_changes_keeps_both_its_ends():
    old, new = f"<p>A {LONG} B</p>", f"<p>C {LONG} D</p>"
    (passage,) = shown((section(old),), (section(new),))
    middle = next(run.text for run in passage.runs if run.change == Change.KEPT)
    assert middle.startswith(" ord0")
    assert " … " in middle
    assert middle.endswith("ord399 ")


def test_line_ends_stand_outside_the_marks():
    (passage,) = shown((section("<p>A</p>"),), (section("<p>A</p><p>B</p>"),))
    assert [(run.change, run.text) for run in passage.runs] == [
        (Change.KEPT, "A"), (Change.KEPT, "\n"), (Change.ADDED, "B"),
    ]  # fmt: skip


def test_added_words_are_never_cut():
    (passage,) = shown((), (section(f"<p>{LONG}</p>"),))
    assert passage.runs[0].text == LONG


def test_cells_of_a_row_are_parted():
    old, new = (f"<table><tr><td>År</td><td>{year}</td></tr></table>" for year in (2025, 2026))
    (passage,) = shown((section(old),), (section(new),))
    assert passage.runs[0].text == "År | "


def test_word_without_end_is_cut_all_the_same():
    (passage,) = shown((section(f"<p>{'a' * 5000} før</p>"),), (section(f"<p>{'a' * 5000} efter</p>"),))
    assert len(passage.runs[0].text) < 5000


def test_section_without_heading_goes_by_its_role():
    (passage,) = shown((section("<p>A</p>", heading=None),), (section("<p>B</p>", heading=None),))
    assert (passage.label, passage.heading) == ("Sagsfremstilling", ())


def test_withheld_part_goes_by_what_it_is():
    passages = shown((), (WithheldBlock("decision", "Bud"), WithheldBlock("economy", "Bud")))
    assert [passage.label for passage in passages] == ["Beslutning", "Økonomi"]


def test_change_of_form_alone_is_said_in_a_sentence():
    (passage,) = shown((section("<p>Ja</p>"),), (section("<p><strong>Ja</strong></p>"),))
    assert passage.runs == ()
    assert passage.remark.startswith("Ordene er de samme")


def test_exchanged_file_is_named():
    files = [AttachmentsBlock("Bilag", (AttachmentLine("Kort", "kort.pdf", sha),)) for sha in ("a", "b")]
    (passage,) = shown((files[0],), (files[1],))
    assert passage.remark == "En anden fil under samme titel: “Kort”."
