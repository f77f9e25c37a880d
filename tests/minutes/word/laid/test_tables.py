from docx.oxml.ns import qn
from docx.shared import Mm

from minutes.document import DecisionBlock
from minutes.word import render_docx
from tests.minutes.pdf import examples
from tests.minutes.word import hard_cases
from tests.minutes.word.laid.test_prose import laid
from tests.minutes.word.reading import opened


def test_merged_cells_are_merged_across_and_down():
    table = laid(hard_cases.MERGED).tables[1]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [
        ["Område", "2025", "2025", "Note"],
        ["Område", "Budget", "Regnskab", "Note"],
        ["Havn", "1,0", "2,0", "a"],
        ["Havn", "ukendt", "ukendt", "b"],
        ["Havn", "ukendt", "ukendt", "c"],
        ["Vej", "et", "", "d"],
    ]


def test_head_rows_are_marked_and_the_first_column_named():
    table = laid(hard_cases.MERGED).tables[1]
    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
    assert heads == [True, True, False, False, False, False]
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")


def test_caption_stands_above_and_names_the_table():
    document = laid(hard_cases.MERGED)
    caption = next(p for p in document.paragraphs if p.style.name == "Caption")
    assert caption.text == "Flettet"
    assert caption.paragraph_format.keep_with_next or caption.style.paragraph_format.keep_with_next
    assert document.tables[1]._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Flettet"


def test_columns_fill_the_page_and_figures_stand_to_the_right():
    table = laid(examples.BUDGET_TABLE).tables[1]
    widths = [column.width for column in table.columns]
    assert round(sum(widths) / Mm(1)) == 166
    assert widths[0] == max(widths)
    assert table.rows[1].cells[1].paragraphs[0].alignment is not None
    assert table.rows[1].cells[0].paragraphs[0].alignment is None


def test_row_of_totals_is_set_as_such():
    table = laid(examples.BUDGET_TABLE).tables[1]
    assert {cell.paragraphs[0].style.name for cell in table.rows[-1].cells} == {"Table Total"}


def test_wide_tables_lie_on_turned_pages_with_their_caption():
    html = f"<p>Før</p>{hard_cases.table(12, 2)}{hard_cases.table(11, 2)}<p>Efter</p>"
    document = laid(html)
    sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in document.sections]
    assert sizes == [(210, 297), (297, 210), (210, 297)]
    assert round(sum(column.width for column in document.tables[1].columns) / Mm(1)) == 253
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert [text for text in texts[-5:] if text] == ["Før", "12 kolonner", "11 kolonner", "Efter"]


def test_wide_table_in_a_list_stays_upright():
    document = laid(f"<ul><li>x{hard_cases.table(12, 2)}</li></ul>")
    assert len(document.sections) == 1


def test_tables_beside_each_other_stay_two():
    assert len(laid(hard_cases.MERGED.replace("<caption>Flettet</caption>", "") * 2).tables) == 3


def test_empty_table_is_no_table():
    assert len(laid("<p>x</p><table></table>").tables) == 1


def test_table_in_a_decision_stands_in_from_the_edge():
    decision = DecisionBlock("Beslutning", "HU", examples.MEETING_DAY, True, examples.BUDGET_TABLE)
    document = examples.document(examples.item(blocks=(decision,)), attendance=None)
    table = opened(render_docx(document, examples.envelope())).tables[1]
    assert table._tbl.tblPr.find(qn("w:tblInd")).get(qn("w:w")) == "227"
    assert round(sum(column.width for column in table.columns) / Mm(1)) == 162
