"""An item's texts under their headings."""

from adminsortable2.admin import SortableStackedInline
from django.utils.translation import gettext_lazy as _

from committees.access_admin import OwnRecords
from decisions.forms.section import SectionForm
from decisions.forms.signed import SignedFormSet
from decisions.models import Section


class SectionInline(OwnRecords, SortableStackedInline):
    model = Section
    formset = SignedFormSet
    form = SectionForm
    ordering = ["position", "pk"]
    extra = 0
    verbose_name_plural = _("Texts")
    fieldsets = [
        (None, {"fields": [("heading", "role"), "html", ("shown_empty", "closed")]}),
        (
            _("What citizens see instead"),
            {"classes": ["closed-part"], "fields": ["closed_ground", "closed_reason", "public_html"]},
        ),
    ]
