"""The editor for protocol text: what it can write is the document's own small set of HTML."""

from typing import Any

from django.core.exceptions import ValidationError
from django.templatetags.static import static
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget

from decisions.html import clean_html, problems

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Subscript": True,
    "Superscript": True,
    "Heading": {"levels": [4, 5]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "HardBreak": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
}

MODULES = ["admin_referat/protocol-text.js", "admin_referat/editor-words.js"]


class ProtocolEditor(AdminProseEditorWidget):
    """Adds our own module, which keeps what the stock editor would drop: list numbers, captions, heads."""

    def get_config(self) -> dict[str, Any]:
        config = super().get_config()
        return {
            **config,
            "extensions": {**config["extensions"], "ProtocolText": True},
            "js_modules": [*config["js_modules"], *map(static, MODULES)],
        }


class RichTextField(ProseEditorFormField):
    """Cleans what was typed or pasted. The editor sends text that was not touched back letter by letter."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", ProtocolEditor())
        super().__init__(config={"extensions": EXTENSIONS}, **kwargs)

    def to_python(self, value: Any) -> str:
        """A browser sends line ends as CR LF; that alone is no change."""
        return str(super().to_python(value)).replace("\r\n", "\n")

    def clean(self, value: Any) -> str:
        html = super().clean(value)
        if found := problems(html):
            raise ValidationError(found)
        return clean_html(html)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.to_python(initial), self.to_python(data))
