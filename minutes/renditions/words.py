"""What a derived file is called on screen."""

from django.utils.translation import gettext as _

from minutes.labels import RENDITION_FORMS
from minutes.renditions.parts import OF_ONE_ITEM, Part


def name_of(part: Part) -> str:
    """ "Extract of one item 7"; "Packet with attachments 2"."""
    words = {"form": RENDITION_FORMS[part.form], "part": part.part}
    if part.form in OF_ONE_ITEM:
        return _("%(form)s: item %(part)s") % words
    return f"{words['form']} {part.part}".strip()
