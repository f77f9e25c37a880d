"""Marks in a block's tree what the stylesheet sets with care: notes below tables, last words of a line."""

import re

from lxml.html import HtmlElement, builder

LONG = 70  # characters of a paragraph that has more than one line
_NOTE = re.compile(r"\s*(?:\*{1,4}(?!\*)|(?:Note|Noter|Anm\.?|Anmærkning|Kilde)\s*:)", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\(?[a-zæøå]\))\s")
_LAST = re.compile(r"(?<=\s)(\S{1,20}\s\S{1,8})(\s*)$")
_UNIT = r"(?:(?:mio|mia)\.\s(?:kr\b\.?)|kr\b\.?|mio\.|mia\.|pct\b\.?|procent\b|%|m²)"
_FIGURE = re.compile(rf"(?<!\w)(?:§§?\s\d+(?:\s[a-z]\b)?|\d[\d.,]{{0,15}}\s{_UNIT})")


def mark_notes(root: HtmlElement) -> None:
    """Notes stay with the table or the note before them: "* Pr. 1. maj", "Note: …", a raised 1 first."""
    for paragraph in root.iter("p"):
        before = paragraph.getprevious()
        follows = before is not None and (before.tag == "table" or "note" in before.get("class", "").split())
        if _begins_as_note(paragraph) and (follows or _is_raised(paragraph)):
            paragraph.set("class", "note")


def _begins_as_note(paragraph: HtmlElement) -> bool:
    return bool(_NOTE.match(paragraph.text or "")) or _is_raised(paragraph)


def _is_raised(paragraph: HtmlElement) -> bool:
    """Whether the paragraph begins with a raised sign, as a footnote does."""
    first = next(iter(paragraph), None)
    return first is not None and first.tag == "sup" and not (paragraph.text or "").strip()


def mark_numbered(root: HtmlElement) -> None:
    """Bulleted lists whose items begin with numbers of their own ("1)", "1. a.") need no bullets."""
    for bullets in root.iter("ul"):
        if len(bullets) and all(_OWN_NUMBER.match(item.text_content()) for item in bullets):
            bullets.set("class", "numbered")


def keep_last_words(root: HtmlElement) -> None:
    """A short last word takes the word before it along to the next line."""
    for paragraph in root.iter("p", "li"):
        last = paragraph[-1] if len(paragraph) else None
        text = (paragraph.text if last is None else last.tail) or ""
        found = _LAST.search(text) if len(paragraph.text_content()) > LONG else None
        if found is None:
            continue
        kept = builder.SPAN(found[1], **{"class": "together"})
        kept.tail = found[2]
        if last is None:
            paragraph.text = text[: found.start()]
        else:
            last.tail = text[: found.start()]
        paragraph.append(kept)


def keep_figures(root: HtmlElement) -> None:
    """A paragraph sign stays with its number, a figure with its unit: "§ 63 d", "47,4 mio. kr."."""
    for element in [*root.iter("p", "li", "em", "strong")]:
        for child in [*element]:
            if child.get("class") != "together":
                _keep_in_tail(element, child)
        _keep_in_text(element)


def _keep_in_text(element: HtmlElement) -> None:
    if spans := _figures(element.text):
        element.text, kept = spans
        for position, span in enumerate(kept):
            element.insert(position, span)


def _keep_in_tail(element: HtmlElement, child: HtmlElement) -> None:
    if spans := _figures(child.tail):
        child.tail, kept = spans
        at = element.index(child) + 1
        for position, span in enumerate(kept):
            element.insert(at + position, span)


def _figures(text: str | None) -> tuple[str, list[HtmlElement]] | None:
    """The text before the first figure, and each figure with the text after it; None without one."""
    found = list(_FIGURE.finditer(text)) if text else []
    if not text or not found:
        return None
    ends = [match.start() for match in found[1:]] + [len(text)]
    kept = []
    for match, end in zip(found, ends, strict=True):
        span = builder.SPAN(match[0], **{"class": "together"})
        span.tail = text[match.end() : end]
        kept.append(span)
    return text[: found[0].start()], kept
