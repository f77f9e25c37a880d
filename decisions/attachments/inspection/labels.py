"""What the codes of hidden things are called, and their places, in words for who uploaded the file."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

LABELS = {
    "hidden_sheet": pgettext_lazy("hidden in a file", "hidden sheet"),
    "very_hidden_sheet": pgettext_lazy("hidden in a file", "sheet hidden by a program"),
    "hidden_row_or_column": pgettext_lazy("hidden in a file", "hidden rows or columns"),
    "hidden_slide": pgettext_lazy("hidden in a file", "hidden slide"),
    "hidden_text": pgettext_lazy("hidden in a file", "text formatted as hidden"),
    "tracked_change": pgettext_lazy("hidden in a file", "tracked changes"),
    "comment": pgettext_lazy("hidden in a file", "comments"),
    "speaker_notes": pgettext_lazy("hidden in a file", "speaker notes"),
    "macro": pgettext_lazy("hidden in a file", "macros"),
    "script": pgettext_lazy("hidden in a file", "script"),
    "external_link": pgettext_lazy("hidden in a file", "link to another file"),
    "cached_data": pgettext_lazy("hidden in a file", "data kept behind a pivot table"),
    "defined_name": pgettext_lazy("hidden in a file", "names of cells"),
    "embedded_file": pgettext_lazy("hidden in a file", "file inside the file"),
    "attachment_name": pgettext_lazy("hidden in a file", "name of a file inside the file"),
    "metadata": pgettext_lazy("hidden in a file", "properties such as author, title or place"),
    "thumbnail": pgettext_lazy("hidden in a file", "small copy of the picture"),
    "trailing_data": pgettext_lazy("hidden in a file", "content after the end of the file"),
    "annotation": pgettext_lazy("hidden in a file", "notes on the pages"),
    "form_value": pgettext_lazy("hidden in a file", "filled-in fields"),
    "hidden_layer": pgettext_lazy("hidden in a file", "hidden layer"),
    "invisible_text": pgettext_lazy("hidden in a file", "invisible text"),
    "covered_text": pgettext_lazy("hidden in a file", "text under a box or picture"),
    "off_page_text": pgettext_lazy("hidden in a file", "text outside the page"),
    "bookmark": pgettext_lazy("hidden in a file", "bookmarks"),
    "alternative_text": pgettext_lazy("hidden in a file", "texts read aloud for pictures"),
    "link_target": pgettext_lazy("hidden in a file", "addresses of links"),
    "earlier_revision": pgettext_lazy("hidden in a file", "earlier version of the file"),
    "digital_signature": pgettext_lazy("hidden in a file", "digital signature"),
    "scan_without_text": pgettext_lazy("hidden in a file", "scanned pages without text"),
    "other_text": pgettext_lazy("hidden in a file", "other text in the file's inner parts"),
    "not_inspected": pgettext_lazy("hidden in a file", "a part that could not be looked through"),
}
# Found in nearly every good file: links, bookmarks and texts for the blind are meant to be there.
ORDINARY = {"bookmark", "alternative_text", "link_target", "other_text", "scan_without_text", "defined_name"}
PLACE = re.compile(r"(page|slide):(.+)")


def label(code: str) -> str:
    """The words for a code; a code of a later version stands as it is."""
    return str(LABELS.get(code, code))


def place(where: str) -> str:
    """ "page 3" for "page:3"; a name in the file's own words stays."""
    found = PLACE.fullmatch(where)
    if not found:
        return where
    words = _("page %(number)s") if found[1] == "page" else _("slide %(number)s")
    return words % {"number": found[2]}
