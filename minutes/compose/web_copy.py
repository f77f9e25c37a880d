"""The web copy says some words otherwise than the record: applied to every text of the public edition.

For anonymising and objections (docs/domain.md, "Correction and addition"); the record keeps its words.
"""

import dataclasses
import html
import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Protocol, TypeVar

from decisions.attachments.names import published_stem
from decisions.html.allowed import INLINE, STRUCK
from minutes.document import AttachmentLine

TAG = re.compile(r"""<(/?)([a-zA-Z][\w:-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>""")
UNSEEN = "[\u00ad\u200b-\u200d\u2060\ufeff]*"
BETWEEN = "[\\s\u00ad\u200b-\u200d\u2060\ufeff\u2010\u2011-]+"
VALUE = re.compile(r'="([^"]*)"')
# Codes and fingerprints are no words.
NO_WORDS = {
    "number",
    "sha256",
    "block",
    "schema",
    "language",
    "role",
    "outcome",
    "type",
    "kind",
    "edition",
    "status",
}
T = TypeVar("T")


class Change(Protocol):
    words: str
    replacement: str


def web_copy(value: T, changes: Sequence[Change]) -> T:
    """A dataclass tree with the changes made in every text of it, HTML too."""
    if not changes:
        return value
    result: T = _changed(value, [(pattern(change.words), change.replacement) for change in changes])
    return result


def changed_words(text: str, changes: Iterable[Change]) -> str:
    """A plain text as the web copy says it."""
    return _plain(text, [(pattern(change.words), change.replacement) for change in changes])


def pattern(words: str) -> re.Pattern[str]:
    """Finds the words however they are spaced or hyphened, as whole words, in small or capital letters.

    Letters that nobody sees may stand between, and a genitive's s after: "Ida-Holms".
    """
    spaced = BETWEEN.join(UNSEEN.join(map(re.escape, word)) for word in words.split())
    start = r"(?<!\w)" if words.strip()[:1].isalnum() else ""
    end = r"(?P<genitive>['’]?s)?(?!\w)" if words.strip()[-1:].isalnum() else ""
    return re.compile(f"{start}{spaced}{end}", re.IGNORECASE)


def said(match: re.Match[str], replacement: str) -> str:
    """What stands instead: "en borger", or "en borgers" for a genitive."""
    genitive = match.groupdict().get("genitive")
    return f"{replacement}s" if genitive and replacement else replacement


Rules = Sequence[tuple[re.Pattern[str], str]]


def _changed(value: Any, rules: Rules) -> Any:
    if isinstance(value, tuple):
        return tuple(_changed(part, rules) for part in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    new = dict(_fields(value, rules))
    if isinstance(value, AttachmentLine) and value.filename and "title" in new:
        ending = value.filename.rpartition(".")[2]
        new["filename"] = f"{published_stem(new['title'])}.{ending}"
    return dataclasses.replace(value, **new)


def _fields(value: Any, rules: Rules) -> Iterable[tuple[str, Any]]:
    for field in dataclasses.fields(value):
        old = getattr(value, field.name)
        new: Any
        if type(old) is str and field.name not in NO_WORDS:
            new = _html(old, rules) if field.name == "html" else _plain(old, rules)
        elif type(old) is tuple and old and type(old[0]) is str:
            new = tuple(_plain(part, rules) for part in old)
        else:
            new = _changed(old, rules)
        if new != old:
            yield field.name, new


def _plain(text: str, rules: Rules) -> str:
    for found, replacement in rules:
        text = found.sub(partial(said, replacement=replacement), text)
    return text


def _html(source: str, rules: Rules) -> str:
    for found, replacement in rules:
        source = _html_once(source, found, replacement)
    return source


def _html_once(source: str, found: re.Pattern[str], replacement: str) -> str:
    """Words may run over tags ("Ida <strong>Holm</strong>"); what is not replaced stays letter by letter."""
    parts, texts = _parts(source)
    spans = [(*match.span(), said(match, replacement)) for match in found.finditer("".join(texts))]
    at = 0
    for index, text in enumerate(texts):
        new = _without(text, at, spans)
        if parts[index].startswith("<"):
            parts[index] = _tag(parts[index], found)
        elif new != text:
            parts[index] = html.escape(new, quote=False)
        at += len(text)
    return "".join(parts)


def _tag(tag: str, found: re.Pattern[str]) -> str:
    """A tag whose values (the address of a link, say) do not hold the words."""

    def without(match: re.Match[str]) -> str:
        value = html.unescape(match[1])
        return f'="{html.escape(found.sub("", value))}"' if found.search(value) else match[0]

    return VALUE.sub(without, tag)


def _parts(source: str) -> tuple[list[str], list[str]]:
    """The source in pieces, and what each says: a tag that ends a line says a line end, others nothing."""
    parts: list[str] = []
    texts: list[str] = []
    at = 0
    for tag in TAG.finditer(source):
        parts += [source[at : tag.start()], tag[0]]
        texts += [html.unescape(source[at : tag.start()]), "" if tag[2] in INLINE | STRUCK else "\n"]
        at = tag.end()
    return [*parts, source[at:]], [*texts, html.unescape(source[at:])]


def _without(text: str, at: int, spans: list[tuple[int, int, str]]) -> str:
    """The text, which begins at `at`, without its share of each span; the first share is the new words."""
    kept: list[str] = []
    place = 0
    for start, end, replacement in spans:
        first, last = start - at, end - at
        if last <= 0 or first >= len(text):
            continue
        kept.append(text[place : max(0, first)])
        if first >= 0:
            kept.append(replacement)
        place = min(len(text), last)
    return "".join([*kept, text[place:]])
