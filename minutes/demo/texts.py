"""The demo's texts: Markdown with a few words to fill in becomes protocol HTML."""

import re
from datetime import date

from markdown_it import MarkdownIt

from committees.style import MONTHS
from decisions.html import clean_html

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_CAPTION = re.compile(r"<p>Tabel: (.*?)</p>\s*<table>")


def time_words(day: date) -> dict[str, str]:
    """What a text may name of the time its case began."""
    return {
        "last_year": str(day.year - 1),
        "year": str(day.year),
        "next_year": str(day.year + 1),
        "year_after": str(day.year + 2),
        "month": MONTHS[day.month - 1],
        "quarter": _last_quarter(day),
    }


def _last_quarter(day: date) -> str:
    """The quarter that was over by then."""
    number = (day.month - 1) // 3
    return f"{number}. kvartal {day.year}" if number else f"4. kvartal {day.year - 1}"


def html(markdown: str) -> str:
    """Protocol HTML. A line "Tabel: …" right above a table is its caption."""
    text = re.sub(r"(?m)^(Tabel: .*)\n(?=\|)", r"\1\n\n", markdown.strip())
    made = _MARKDOWN.render(text).replace("<th>", '<th scope="col">')
    return clean_html(_CAPTION.sub(r"<table><caption>\1</caption>", made)).strip()
