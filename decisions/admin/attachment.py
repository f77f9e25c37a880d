"""Attachments found by title; they are added on an item's page."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from committees.access_admin import MembershipAccess
from committees.admin.history import HistoryAdmin
from committees.folding import fold
from decisions.attachments.conversion import copy_state
from decisions.attachments.inspection.sentences import found_sentences
from decisions.models import Attachment


@admin.register(Attachment)
class AttachmentAdmin(MembershipAccess, HistoryAdmin):
    list_display = ["title", "filename", "pages", "public"]
    list_filter = ["public"]
    search_fields = ["title_folded", "filename"]
    search_help_text = _("Part of the title or of the file name.")
    fields = ["title", "public", "filename", "content_type", "size", "pages", "public_copy", "hidden_content"]
    readonly_fields = ["filename", "content_type", "size", "pages", "public_copy", "hidden_content"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.display(description=_("copy that may be published"))
    def public_copy(self, attachment: Attachment) -> str:
        return str(copy_state(attachment))

    @admin.display(description=_("hidden content"))
    def hidden_content(self, attachment: Attachment) -> str:
        if not attachment.inspection:
            return str(_("Not looked for: the file was added before this was done."))
        sentences = found_sentences(attachment) or [str(_("Nothing was found."))]
        return format_html_join("", "<p>{}</p>", ((sentence,) for sentence in sentences))

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        for word in search_term.split():
            title = models.Q(title_folded__contains=fold(word))
            queryset = queryset.filter(title | models.Q(filename__icontains=word))
        return queryset, False
