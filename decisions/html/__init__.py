"""The HTML of protocol text: one small allow-list, cleaned at entry without losing a word."""

from decisions.html.cleaning import clean_html
from decisions.html.limits import problems
from decisions.html.text import text_of

__all__ = ["clean_html", "problems", "text_of"]
