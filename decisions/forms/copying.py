""" "Kopiér og redigér": a public field that can be begun from the closed text beside it.

The button sends the whole form back with the name of the field. Nothing is saved by it: the page comes
again as it was typed, with the field filled and what must be judged marked.
"""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from decisions.enums import SectionRole
from decisions.forms.rich_text import ProtocolEditor
from decisions.html import text_of
from decisions.public_copies import marked_html, marked_text

# What the button sends, and the field's name with it.
COPY, SURE = "_copy", "_sure"
# A public field of a row, or of the item itself, and the closed one it is begun from.
SOURCES = {"public_title": "title", "public_motion": "motion", "public_text": "text", "public_html": "html"}
NO_ROW = "__prefix__"
BUTTON = (
    '{}<button type="submit" class="copy" name="{}" value="{}" formnovalidate formaction="#{}">{}</button>'
)


class Copied:
    """For a widget: a button under the field. Rows that are not saved yet have none."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        field = super().render(name, value, attrs, renderer)  # type: ignore[misc]
        if NO_ROW in name:
            return SafeString(field)
        label = _("Fetch again") if text_of(str(value or "")) else _("Copy and edit")
        return format_html(BUTTON, field, COPY, name, (attrs or {}).get("id", ""), label)


class CopiedText(Copied, forms.TextInput):
    pass


class CopiedLines(Copied, forms.Textarea):
    pass


class CopiedEditor(Copied, ProtocolEditor):
    pass


def is_written(typed: QueryDict, target: str) -> bool:
    """Whether the public field holds words already, which a copy would write over."""
    return bool(text_of(typed.get(target, "")))


def copied(typed: QueryDict, target: str) -> QueryDict:
    """What was typed, with the target begun from the closed text. Any other name changes nothing."""
    if target == "public_presentation":
        return _with(typed, target, marked_html(_sections(typed)))
    if target == "public_decision":
        return _with(typed, target, marked_html(_own_decisions(typed)))
    row, dash, field = target.rpartition("-")
    source = f"{row}{dash}{SOURCES.get(field)}"
    if field not in SOURCES or target not in typed or source not in typed:
        return typed
    marked = marked_html if field == "public_html" else marked_text
    return _with(typed, target, marked(typed[source]))


def _with(typed: QueryDict, target: str, text: str) -> QueryDict:
    changed = typed.copy()
    changed[target] = text
    return changed


def _sections(typed: QueryDict) -> str:
    """The item's texts in their order under their headings."""
    parts = []
    for row in _rows(typed, "sections"):
        html, heading = typed.get(f"{row}-html", ""), typed.get(f"{row}-heading", "").strip()
        if text_of(html) and typed.get(f"{row}-role") != SectionRole.ATTACHMENTS:
            parts += [f"<h4>{escape(heading)}</h4>" if heading else "", html]
    return "".join(parts)


def _own_decisions(typed: QueryDict) -> str:
    rows = [row for row in _rows(typed, "decisions") if typed.get(f"{row}-own")]
    return "".join(typed.get(f"{row}-html", "") for row in rows)


def _rows(typed: QueryDict, prefix: str) -> list[str]:
    """The rows that stay, as they were dragged; new ones last."""
    names = {name.rpartition("-")[0] for name in typed if name.startswith(f"{prefix}-")}
    kept = [
        row for row in names if row.removeprefix(f"{prefix}-").isdecimal() and not typed.get(f"{row}-DELETE")
    ]
    return sorted(kept, key=lambda row: (_number(typed.get(f"{row}-position")), _number(row.split("-")[1])))


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and written != "0" else 1_000_000
