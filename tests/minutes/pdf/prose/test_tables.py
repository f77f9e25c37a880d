import lxml.html
import pytest

from minutes.pdf.errors import PdfError
from minutes.pdf.prose.markup import Markup


def table(html: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(Markup("").prepare(html, 3, "Punkt 1"))


def width(row: lxml.html.HtmlElement) -> int:
    return sum(int(cell.get("colspan", "1")) for cell in row)


def test_short_rows_are_filled_up():
    rows = table("<table><tr><td>a<td>b<td>c<tr><td>d</table>").findall(".//tr")
    assert [width(row) for row in rows] == [3, 3]


def test_spans_end_where_the_table_ends():
    rows = table("<table><tr><td rowspan=9>a<td colspan=99>b<tr><td>c<td>d</table>").findall(".//tr")
    assert rows[0][0].get("rowspan") == "2"
    assert rows[0][1].get("colspan") == "2"
    assert [width(row) for row in rows] == [3, 2]


def test_cells_do_not_run_into_each_other():
    rows = table("<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e</table>").findall(".//tr")
    assert rows[1][0].get("colspan") is None


def test_first_row_of_heads_becomes_the_head():
    found = table("<table><tr><th>a<th>b<tr><td>c<td>d</table>")
    assert [cell.get("scope") for cell in found.findall("./thead/tr/th")] == ["col", "col"]
    assert len(found.findall("./tbody/tr")) == 1


def test_head_of_a_row_has_its_scope():
    found = table("<table><tr><th>a<td>b<tr><th>c<td>d</table>")
    assert [cell.get("scope") for cell in found.findall(".//th")] == ["row", "row"]


def test_columns_of_figures_are_marked():
    found = table(
        "<table><tr><th>Navn<th>kr.<tr><td>Havn<td>-1.250,5<tr><td>Vej<td>12 %<tr><td>I alt<td>–</table>"
    )
    marked = [cell.text for cell in found.iter("th", "td") if cell.get("class") == "figure"]
    assert marked == ["kr.", "-1.250,5", "12 %", "–"]


def test_columns_of_money_are_marked():
    found = table("<table><tr><td>Havn<td>1.250.000 kr.<tr><td>Vej<td>14,5 mio. kr.</table>")
    assert len(found.xpath("//*[@class='figure']")) == 2


def test_columns_of_words_are_not_marked():
    found = table("<table><tr><td>2026 er året<td>a<tr><td>Punkt 3<td>b</table>")
    assert found.xpath("//*[@class='figure']") == []


def test_row_of_totals_is_marked():
    found = table("<table><tr><td>Havn<td>1<tr><td>I alt<td>1</table>")
    assert [row.get("class") for row in found.findall(".//tr")] == [None, "total"]


@pytest.mark.parametrize(("columns", "name"), [(6, "wide"), (10, "landscape"), (15, "dense")])
def test_wide_tables_are_named(columns, name):
    assert name in table("<table><tr>" + "<td>a" * columns + "</table>").get("class")
    assert name not in table("<table><tr>" + "<td>a" * (columns - 1) + "</table>").get("class")


def test_table_without_cells_leaves_its_words():
    assert Markup("").prepare("<table><caption>Kun ord</caption></table>", 3, "") == "<div>Kun ord</div>"


def test_too_many_columns_are_refused():
    with pytest.raises(PdfError, match="60"):
        table("<table><tr>" + "<td>a" * 61 + "</table>")


def test_spans_that_push_each_other_out_are_refused_at_once():
    with pytest.raises(PdfError, match="60"):
        table("<table>" + ("<tr>" + "<td colspan=50 rowspan=50>x" * 20 + "</tr>") * 50 + "</table>")


def column(*cells):
    rows = "".join(f"<tr><td>Sag {number}</td><td>{cell}</td></tr>" for number, cell in enumerate(cells))
    return table(f"<table><tbody>{rows}</tbody></table>")


@pytest.mark.parametrize("cells", [("8*", "0", "12 **"), ("39", "**", ""), ("-0,4", "1,1", "-")])
def test_figures_with_marks_of_notes_are_figures(cells):
    found = column(*cells)
    assert found.get("class") == "prose-table short ledger"
    assert {cell.get("class") for cell in found.iterfind("./tbody/tr/td[2]")} == {"figure"}


@pytest.mark.parametrize("cells", [("*", "**"), ("Ja", "3")])
def test_marks_and_words_are_no_figures(cells):
    assert "ledger" not in column(*cells).get("class")


def test_figures_below_zero_are_marked():
    marked = [cell.get("data-below-zero") for cell in column("-0,4", "1,1", "-", "- 12 kr.", "2").iter("td")]
    assert marked[1::2] == ["", None, None, "", None]
