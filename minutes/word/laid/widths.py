"""How wide the columns of a table are: Word keeps to what it is told, so it is told what fits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

_CHARACTER = 112  # twentieths of a point, on the average, in Table Text
_DENSE_CHARACTER = 72
_PADDING = 200
_LONGEST_WORD = 26  # characters; longer words may break
_LONGEST_LINE = 300
_PICTURE = "x" * 18  # a picture asks for as much room as this


@dataclass(slots=True)
class _Column:
    least: int = 1
    most: int = 1

    def hold(self, text: str) -> None:
        words = text.split()
        self.least = max(self.least, min(_LONGEST_WORD, max(map(len, words), default=1)))
        self.most = max(self.most, min(_LONGEST_LINE, sum(map(len, words)) + len(words) - 1))


def column_widths(
    cells: Iterable[tuple[int, HtmlElement]], columns: int, width: int, *, dense: bool
) -> list[int]:
    """Widths that add up to `width`. `cells` are those in one column alone, each with its column."""
    asked = [_Column() for _column in range(columns)]
    for at, cell in cells:
        asked[at].hold(cell.text_content())
        if next(cell.iter("img"), None) is not None:
            asked[at].hold(_PICTURE)
    one = _DENSE_CHARACTER if dense else _CHARACTER
    least = [column.least * one + _PADDING for column in asked]
    most = [max(low, column.most * one + _PADDING) for low, column in zip(least, asked, strict=True)]
    return _shared(least, most, width)


def _shared(least: Sequence[int], most: Sequence[int], width: int) -> list[int]:
    """As the web does: all their lines if they fit, else their longest words and a share of the rest."""
    if sum(most) <= width or sum(least) >= width:
        asked = most if sum(most) <= width else least
        shares = [width * one / sum(asked) for one in asked]
    else:
        rest = (width - sum(least)) / (sum(most) - sum(least))
        shares = [low + (high - low) * rest for low, high in zip(least, most, strict=True)]
    widths = [int(share) for share in shares]
    widths[-1] += width - sum(widths)
    return widths
