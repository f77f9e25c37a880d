"""The attachments of an item: their order, titles, and which may be public."""

from typing import Any

from adminsortable2.admin import SortableStackedInline
from django.contrib import admin
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from committees.access_admin import OwnRecords
from decisions.attachments.conversion import is_converting
from decisions.enums import SectionRole
from decisions.forms.item_attachment import ItemAttachmentForm
from decisions.models import AgendaItem, ItemAttachment


class ItemAttachmentInline(OwnRecords, SortableStackedInline):
    model = ItemAttachment
    form = ItemAttachmentForm
    ordering = ["position", "pk"]
    extra = 0
    autocomplete_fields = ["attachment"]
    readonly_fields = ["file"]
    verbose_name = gettext_lazy("attachment")
    verbose_name_plural = gettext_lazy("Attachments")

    def get_fieldsets(self, request: HttpRequest, obj: AgendaItem | None = None) -> Any:
        """The place is asked for only where the item prints its attachments at more than one."""
        place = ["section"] if obj and _places(obj).count() > 1 else []
        return [
            (None, {"fields": [("title", "public"), "file", "attachment", *place]}),
            (
                gettext_lazy("What citizens see instead"),
                {"classes": ["closed-part"], "fields": [("closed_ground", "closed_reason"), "public_title"]},
            ),
        ]

    def get_formset(self, request: HttpRequest, obj: AgendaItem | None = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        if obj and "section" in formset.form.base_fields:
            formset.form.base_fields["section"].queryset = _places(obj)
        return formset

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("attachment")

    @admin.display(description=gettext_lazy("file"))
    def file(self, row: ItemAttachment) -> str:
        if not row.pk or not row.attachment.file:
            return _("No file, only a title")
        facts = [row.attachment.filename, filesizeformat(row.attachment.size or 0)]
        if row.attachment.pages:
            pages = ngettext("%(n)s page", "%(n)s pages", row.attachment.pages)
            facts.append(pages % {"n": row.attachment.pages})
        if not row.attachment.clean_file:
            being_made = is_converting(row.attachment)
            facts.append(_("is being made into a PDF") if being_made else _("cannot be published as it is"))
        return ", ".join(facts)


def _places(item: AgendaItem) -> Any:
    return item.sections.filter(role=SectionRole.ATTACHMENTS).order_by("position", "pk")
