"""The parts of a table in the one order they are printed in: caption, head, bodies, foot.

A table has a body, whatever it was typed as, and one caption (ISO 14289-1, 7.2).
"""

from lxml.html import HtmlElement, builder

from minutes.pdf.limits import MAX_SPAN


def order_parts(table: HtmlElement) -> None:
    """Moves and renames parts; no row and no word of the table is lost."""
    _join_captions(table)
    for group in table.xpath("./thead | ./tbody | ./tfoot"):
        if not len(group):
            table.remove(group)
    heads, feet = table.findall("./thead"), table.findall("./tfoot")
    _make_bodies(heads[1:])
    _make_bodies(feet[:-1])
    for head in heads[:1]:
        table.insert(len(table.findall("./caption")), head)
    table.extend(feet[-1:])
    if table.find("./tbody") is None:
        _make_bodies(heads[:1] or feet[-1:])


def drop_spanned_rows(group: HtmlElement) -> None:
    """Takes out the rows that hold nothing but cells from above, which are then one row less high."""
    rows = list(group)
    for at in reversed(range(len(rows))):
        if not len(rows[at]):
            for above in range(max(0, at - MAX_SPAN), at):
                _shorten(rows[above], at - above)
            group.remove(rows[at])


def _shorten(row: HtmlElement, distance: int) -> None:
    for cell in row:
        span = int(cell.get("rowspan", "1"))
        if span > distance:
            cell.set("rowspan", str(span - 1))


def _join_captions(table: HtmlElement) -> None:
    captions = table.findall("./caption")
    for caption in captions[1:]:
        captions[0].append(builder.BR())
        captions[0][-1].tail = caption.text
        captions[0].extend(caption)
        table.remove(caption)
    for caption in captions[:1]:
        table.insert(0, caption)
        if not caption.text_content().strip() and caption.find(".//img") is None:
            table.remove(caption)


def _make_bodies(groups: list[HtmlElement]) -> None:
    """A head in the body keeps what it says of its columns."""
    for group in groups:
        for cell in group.iterfind("./tr/th"):
            cell.set("scope", "col")
        group.tag = "tbody"
