from adminsortable2.admin import SortableStackedInline
from django.utils.translation import gettext_lazy as _

from decisions.admin.of_item import OfItem
from decisions.forms.dissent import DissentForm
from decisions.forms.signed import SignedFormSet
from decisions.models import Dissent


class DissentInline(OfItem, SortableStackedInline):
    model = Dissent
    formset = SignedFormSet
    form = DissentForm
    ordering = ["position", "pk"]
    extra = 0
    verbose_name_plural = _("Dissents in the record")
    fields = ["name", "decision", "text", "public_text"]
    closed_only = ("public_text",)
