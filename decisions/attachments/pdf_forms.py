"""Filled-in fields of a PDF: drawn as the page shows them, so that they can become part of it."""

from typing import Any

from django.utils.translation import gettext as _
from pikepdf import Dictionary, Name, Pdf, String

from decisions.attachments.errors import UnusableFile

DEEPEST_FIELD = 20


def cannot_be_kept(page: int) -> UnusableFile:
    return UnusableFile(
        _("Something drawn on page %(page)s cannot be kept as it looks. Print the file as PDF first.")
        % {"page": page}
    )


def draw_fields(pdf: Pdf, widgets: list[tuple[int, Any]]) -> None:
    """Draws the fields that the file leaves to the viewer to draw. `widgets` come with their page.

    Raises UnusableFile for letters outside Windows-1252: the library would print question marks.
    """
    form = pdf.Root.get("/AcroForm")
    filled = [(page, widget, _value(widget)) for page, widget in widgets]
    undrawn = any(value and not is_drawn(widget) for _page, widget, value in filled)
    if not isinstance(form, Dictionary) or not (undrawn or form.get("/NeedAppearances", False)):
        return
    for page, _widget, value in filled:
        try:
            value.encode("cp1252")
        except UnicodeEncodeError as error:
            raise cannot_be_kept(page) from error
    form.NeedAppearances = True
    pdf.generate_appearance_streams()


def is_drawn(annotation: Any) -> bool:
    return "/N" in annotation.get("/AP", Dictionary())


def _value(widget: Any) -> str:
    """The text of a text or choice field, which may stand on the field the widget belongs to."""
    field, value, kind = widget, None, None
    for _step in range(DEEPEST_FIELD):
        value, kind = value or field.get("/V"), kind or field.get("/FT")
        field = field.get("/Parent")
        if not isinstance(field, Dictionary):
            break
    return str(value) if isinstance(value, String) and kind in (Name.Tx, Name.Ch) else ""
