import lxml.html
import pytest

from minutes.pdf.prose.table_parts import drop_spanned_rows, order_parts


def ordered(html):
    table = lxml.html.fragment_fromstring(f"<table>{html}</table>")
    order_parts(table)
    return "".join(f"<{part.tag}>{part.text_content()}" for part in table)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "<tfoot><tr><td>f</tfoot><tbody><tr><td>b</tbody><thead><tr><th>h</thead>",
            "<thead>h<tbody>b<tfoot>f",
        ),
        ("<tbody><tr><td>a</tbody><tbody><tr><td>b</tbody>", "<tbody>a<tbody>b"),
        ("<thead><tr><th>a</thead><thead><tr><th>b</thead><tbody><tr><td>c", "<thead>a<tbody>b<tbody>c"),
        ("<tfoot><tr><td>a</tfoot><tfoot><tr><td>b</tfoot>", "<tbody>a<tfoot>b"),
        ("<thead><tr><th>only</thead>", "<tbody>only"),
        ("<tfoot><tr><td>only</tfoot>", "<tbody>only"),
        ("<thead></thead><tbody><tr><td>a</tbody><tfoot></tfoot>", "<tbody>a"),
        ("<tbody><tr><td>a</tbody><caption>b</caption>", "<caption>b<tbody>a"),
        ("<caption>a</caption><caption>b<em>c</em>d</caption><tbody><tr><td>e", "<caption>abcd<tbody>e"),
        ("<caption> </caption><tbody><tr><td>a", "<tbody>a"),
    ],
)
def test_parts_come_in_the_order_they_are_printed(typed, printed):
    assert ordered(typed) == printed


def test_head_alone_keeps_what_it_says_of_its_columns():
    table = lxml.html.fragment_fromstring("<table><thead><tr><th>a<th>b</thead></table>")
    order_parts(table)
    assert [cell.get("scope") for cell in table.iter("th")] == ["col", "col"]


def test_rows_of_spanned_cells_alone_are_taken_out():
    rows = '<tr><td rowspan="3">a<td rowspan="2">b<tr><tr><td>c<tr><td>d'
    body = lxml.html.fragment_fromstring(f"<table><tbody>{rows}</tbody></table>")[0]
    drop_spanned_rows(body)
    assert [row.text_content() for row in body] == ["ab", "c", "d"]
    assert [cell.get("rowspan") for cell in body.iter("td")] == ["2", "1", None, None]
