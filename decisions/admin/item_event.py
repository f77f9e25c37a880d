from adminsortable2.admin import SortableStackedInline
from django.utils.translation import gettext_lazy as _

from decisions.admin.of_item import OfItem
from decisions.forms.item_event import ItemEventForm
from decisions.forms.signed import SignedFormSet
from decisions.models import ItemEvent


class ItemEventInline(OfItem, SortableStackedInline):
    model = ItemEvent
    formset = SignedFormSet
    fk_name = "item"
    form = ItemEventForm
    ordering = ["position", "pk"]
    extra = 0
    autocomplete_fields = ["person"]
    verbose_name_plural = _("Came, left, took no part")
    fields = [("kind", "person", "name"), ("at", "until_item", "substitute"), "text", "public_text"]
    closed_only = ("public_text",)
