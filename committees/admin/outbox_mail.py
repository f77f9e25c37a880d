from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import ShowFacets
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from committees.admin.acting import actor
from committees.admin.read_only import ReadOnlyAdmin
from committees.models import OutboxMail
from committees.outbox import send_again


@admin.register(OutboxMail)
class OutboxMailAdmin(ReadOnlyAdmin):
    """Mails are read; the one thing to be done is to send what may not have arrived again."""

    list_display = ["subject", "to", "state", "created_at", "sent_at"]
    list_filter = ["state"]
    show_facets = ShowFacets.NEVER
    search_fields = ["subject", "to"]
    fields = ["to", "subject", "body", "state", "created_at", "sent_at"]
    actions = ["send_again"]

    @admin.action(description=_("Send again"), permissions=["view"])
    def send_again(self, request: HttpRequest, mails: models.QuerySet[Any]) -> None:
        count = sum(send_again(mail, actor(request)) for mail in mails)
        if not count:
            messages.warning(request, _("Those mails were sent already; none is sent again."))
            return
        text = ngettext("One mail is sent again.", "%(count)s mails are sent again.", count)
        messages.success(request, text % {"count": count})
