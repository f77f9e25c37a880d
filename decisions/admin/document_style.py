"""Document styles, whose headings name the kinds of sections in words."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from committees.admin.document_style import DocumentStyleAdminBase, StyleHeadingInline
from committees.models import DocumentStyle, StyleHeading
from decisions.labels import SECTION_ROLES


class SectionHeadingInline(StyleHeadingInline):
    readonly_fields = ["kind_of_section"]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The kind is chosen from the list by who may change it, and told to others."""
        may_change = self.has_change_permission(request, obj)
        return ["role" if may_change else "kind_of_section", "heading"]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name != "role":
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        return forms.ChoiceField(
            choices=[("", "---------"), *SECTION_ROLES.items()], label=db_field.verbose_name
        )

    @admin.display(description=_("kind of section"))
    def kind_of_section(self, heading: StyleHeading) -> str:
        return str(dict(SECTION_ROLES).get(heading.role, heading.role))


@admin.register(DocumentStyle)
class DocumentStyleAdmin(DocumentStyleAdminBase):
    inlines = [SectionHeadingInline]
