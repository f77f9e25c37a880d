import pytest
from pikepdf import Array, Dictionary, Name

from minutes.pdf.packet.judging.tables import require_even_table
from minutes.pdf.packet.judging.unfit import Unfit


def cell(kind="TD", **attributes):
    return Dictionary(S=Name(f"/{kind}"), A=Dictionary(O=Name.Table, **attributes))


def table(*rows):
    return Dictionary(S=Name.Table, K=Array([Dictionary(S=Name.TR, K=Array(row)) for row in rows]))


HEAD = {"Scope": Name.Column}


@pytest.mark.parametrize(
    "rows",
    [
        [[cell(), cell()], [cell(), cell()]],
        [[cell("TH", **HEAD), cell("TH", **HEAD)], [cell(ColSpan=2)]],
        [[cell(RowSpan=2), cell()], [cell()]],
        [[cell(RowSpan=2), cell(ColSpan=2)], [cell(), cell()]],
    ],
    ids=["plain", "across", "down", "both"],
)
def test_even_table_is_taken(rows):
    require_even_table(table(*rows))


@pytest.mark.parametrize(
    "rows",
    [
        [[cell(), cell()], [cell()]],
        [[cell(RowSpan=3), cell()], [cell()]],
        [[cell(), cell(RowSpan=2)], [cell(ColSpan=2)]],
        [[cell("TH"), cell()]],
        [[cell(ColSpan=100_000_000)]],
        [[cell(RowSpan=0)]],
        [],
    ],
    ids=["short row", "past the end", "over another", "head of nothing", "endless", "no height", "empty"],
)
def test_uneven_table_is_not(rows):
    with pytest.raises(Unfit):
        require_even_table(table(*rows))
