"""What a derived file is called on screen."""

from django.utils.translation import gettext as _

from minutes.enums import RenditionForm
from minutes.labels import RENDITION_FORMS
from minutes.renditions.parts import OF_ONE_ITEM, Part


def name_of(part: Part) -> str:
    """ "Item 7 as PDF"; "Packet with attachments 2"."""
    if part.form in OF_ONE_ITEM:
        words = (
            _("Item %(part)s as Word")
            if part.form == RenditionForm.EXTRACT_WORD
            else _("Item %(part)s as PDF")
        )
        return words % {"part": part.part}
    return f"{RENDITION_FORMS[part.form]} {part.part}".strip()
