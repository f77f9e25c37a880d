"""Tables: large, wide, without heads, heads only, and with spans that do not add up."""

from minutes.document import MinutesDocument
from tests.minutes.pdf.torture.words import of


def grid(rows: int, columns: int, head: bool = True) -> str:
    top = (
        "<thead><tr>" + "".join(f"<th>Kol {n}</th>" for n in range(columns)) + "</tr></thead>" if head else ""
    )
    row = "".join(f"<td>{n},5</td>" for n in range(columns))
    return f"<table>{top}<tbody>{f'<tr>{row}</tr>' * rows}</tbody></table>"


def many_rows() -> MinutesDocument:
    return of(grid(2_999, 3))


def many_columns() -> MinutesDocument:
    return of(grid(12, 40), grid(3, 60), grid(40, 14), grid(70, 10, head=False))


def puzzles() -> MinutesDocument:
    return of(
        "<table><tr><td rowspan=3>a<td colspan=2>b<tr><td>c<td rowspan=2>d<tr><td>e</table>",
        "<table><tr><td rowspan=9>a<td colspan=99>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e</table>",
        "<table><tr><td rowspan=2 colspan=2>a<td rowspan=2>b<tr><tr><td>c</table>",
        "<table><thead><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d</thead><tr><td>1<td>2<td>3</table>",
        "<table><thead><tr><th rowspan=5>a<th>b</thead>"
        "<tbody><tr><td>1<td>2</tbody><tbody><tr><td>3</tbody></table>",
        "<table><tr><td colspan=0>a<td rowspan=0>b<tr><td colspan=-1>c<td rowspan=x>d</table>",
        "<table>" + "<tr><td rowspan=50>a<td>b" * 60 + "</table>",
        "<table><tr><td><tr><td>a<td>b<tr></table><table><tr></table><table></table>",
        "<table><tfoot><tr><td>fod<td>1</tfoot><tr><td>krop<td>2<thead><tr><th>hoved<th>3</table>",
        "<table><thead></thead><tbody><tr><td>1</tbody><tbody></tbody><tfoot></tfoot></table>",
    )


def heads() -> MinutesDocument:
    return of(
        grid(5, 4, head=False),
        "<table><thead><tr><th>kun<th>hoved</thead></table>",
        "<table><tr><th>a<th>b</table>",
        "<table><tr><th>a<th>b<tr><th>c<th>d</table>",
        "<table><tr><td><th>b<tr><th>c<td>d</table>",
        "<table><tr><th scope=row>a<td>b<tr><th scope=colgroup>c<td>d<tr><th scope=x>e<td>f</table>",
        "<table><thead><tr><td>td i hoved<td></thead><tr><td><td></table>",
        "<table><thead><tr><th><th></thead><tr><td>1<td>2</table>",
        "<table><tfoot><tr><td>kun<td>fod</tfoot></table>",
        "<table><caption></caption><tr><td>1</table><table><caption>Kun billedtekst</caption></table>",
        "<table><caption>a</caption><caption>b</caption><tr><td>1</table>",
        "<table><thead>" + "<tr><th>a<th>b" * 30 + "</thead>" + "<tr><td>1<td>2" * 90 + "</table>",
    )


def long_cells() -> MinutesDocument:
    cell = "<p>" + "En lang bemærkning om molen. " * 120 + "</p>"
    return of(
        f"<table><thead><tr><th>Emne<th>Bemærkning<tbody>{f'<tr><td>Mole<td>{cell * 3}' * 4}</table>",
        f"<table><tr><td rowspan=2>{cell * 4}<td>1<tr><td>{cell}</table>",
    )


def empty_cells() -> MinutesDocument:
    return of(
        "<table>" + ("<tr>" + "<td>" * 8) * 200 + "</table>",
        "<table><tr><td> <td>\u00a0<td><p></p><td><br></table>",
    )


def many_tables() -> MinutesDocument:
    return of(*("<p>Tekst.</p>" + grid(2, 3) * 30,) * 5)


TABLES = {
    "3,000 rows": many_rows,
    "40 columns": many_columns,
    "puzzles of spans": puzzles,
    "heads of all kinds": heads,
    "long cells": long_cells,
    "empty cells": empty_cells,
    "many tables": many_tables,
}
