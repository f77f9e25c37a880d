"""Which structure element an HTML element becomes (ISO 32000-1, 14.8.4)."""

from typing import Any

ROLES = {
    "section": "Sect",
    "article": "Art",
    "main": "Sect",
    "nav": "Sect",
    "aside": "Sect",
    "blockquote": "BlockQuote",
    "figcaption": "Caption",
    "p": "P",
    "pre": "P",
    "address": "P",
    "dt": "P",
    "dd": "P",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "a": "Link",
}
GROUPING = {"Document", "Sect", "Art", "Div", "BlockQuote", "L", "Table", "THead", "TBody", "TFoot", "TR"}
INLINE = {"Link", "Span"}
_FLOWING = {"span", "strong", "em", "b", "i", "sub", "sup", "small", "cite", "q", "abbr", "code", "time"}
_NUMBERING = {
    "none": "None",
    "decimal": "Decimal",
    "decimal-leading-zero": "Decimal",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
    "circle": "Circle",
    "square": "Square",
}


def role_of(element: Any) -> str | None:
    """None where the words stand in the element around: emphasis, and boxes that only look."""
    role = ROLES.get(element.tag)
    if role == "Link" and not element.get("href"):
        role = None
    if role is None and element.get("lang"):
        return "Span" if element.tag in _FLOWING | {"a"} else "Div"
    return role


def numbering(box: Any) -> str:
    """The ListNumbering of a list, from the style its first item was laid out with."""
    style = box.style["list_style_type"]
    return _NUMBERING.get(style, "Disc") if isinstance(style, str) else "Disc"
