"""Document styles with the headings that new items get; registered by the floor that names the sections."""

from typing import Any

from adminsortable2.admin import SortableAdminBase, SortableTabularInline
from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from committees.access_admin import MembershipAccess
from committees.admin.labelled import LabelledTable
from committees.admin.order import ORDER_MEDIA
from committees.models import DocumentStyle, StyleHeading
from committees.style import sample_words


class StyleHeadingInline(LabelledTable, SortableTabularInline):
    model = StyleHeading
    ordering = ["position", "pk"]
    fields: Any = ["role", "heading"]
    extra = 0
    verbose_name_plural = _("Headings that new items get")


class DocumentStyleAdminBase(MembershipAccess, SortableAdminBase, admin.ModelAdmin):
    list_display = ["name", "item_heading_form", "decision_heading_form", "numbering"]
    search_fields = ["name"]
    inlines: Any = [StyleHeadingInline]
    readonly_fields = ["sample"]
    fieldsets = [
        (None, {"fields": ["name", "sample"]}),
        (
            _("Front page"),
            {
                "fields": [
                    "minutes_title_form",
                    "agenda_title_form",
                    ("date_label", "date_form"),
                    ("venue_label", "ended_label"),
                    "front_order",
                    "attendance_form",
                    ("participants_label", "present_label", "excused_label", "absent_label"),
                ]
            },
        ),
        (
            _("Items"),
            {
                "fields": [
                    "item_heading_form",
                    "case_form",
                    "decision_heading_form",
                    "decision_place",
                    "numbering",
                    "attachments_heading",
                    ("signature_sheet", "signature_heading"),
                ]
            },
        ),
        (
            _("Pages"),
            {
                "fields": [
                    "cover",
                    ("logo_place", "colour"),
                    ("contents", "contents_heading", "contents_whole_headings"),
                    "items_on_new_pages",
                ]
            },
        ),
    ]

    @admin.display(description=_("sample"))
    def sample(self, style: DocumentStyle) -> SafeString:
        """The words as the saved style prints them, of an invented meeting."""
        lines = format_html_join("", "<li>{}</li>", ((line,) for line in sample_words(style)))
        return format_html('<ul class="style-sample" lang="da">{}</ul>', lines)

    @property
    def media(self) -> Any:
        return super().media + ORDER_MEDIA
