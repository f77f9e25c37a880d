"""The sheets of what was withdrawn: exposure, the clock of 72 hours, and what was done."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.timesince import timesince, timeuntil
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.access_admin import MembershipAccess, OwnRecordsFilter
from minutes.enums import SLIPS
from minutes.models import Withdrawal

FACTS = ["what", "clock", "cause", "reason", "actor", "exposure"]
FACTS += ["versions_shown", "addresses_shown", "mails_sent"]
CLOCK = ["reported_at", "not_reported_because", "told_at"]
WORK = ["downloads", "caches_cleared_at", "whose", "consequences", "measures", "closed_at"]


@admin.register(Withdrawal)
class WithdrawalAdmin(MembershipAccess, admin.ModelAdmin):
    list_display = ["at", "what", "cause", "clock", "closed_at"]
    list_display_links = ["at", "what"]
    list_filter = ["cause", ("meeting__committee", OwnRecordsFilter)]
    list_select_related = ["meeting__committee"]
    date_hierarchy = "at"
    actions = None
    readonly_fields = FACTS
    fieldsets = [
        (gettext_lazy("What was out"), {"fields": FACTS}),
        (gettext_lazy("Report to the data protection authority"), {"fields": CLOCK}),
        (gettext_lazy("What is done about it"), {"fields": WORK}),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("what"))
    def what(self, sheet: Withdrawal) -> str:
        part = ""
        if sheet.number:
            part = _("item %(number)s of ") % {"number": sheet.number}
        elif sheet.sha256:
            part = _("a file of ")
        return f"{part}{sheet.get_kind_display()}, {sheet.meeting}"

    @admin.display(description=gettext_lazy("on the web"))
    def exposure(self, sheet: Withdrawal) -> str:
        words = {
            "start": _when(sheet.exposed_from),
            "end": _when(sheet.exposed_to),
            "length": timesince(sheet.exposed_from, sheet.exposed_to),
        }
        return _("from %(start)s to %(end)s (%(length)s)") % words

    @admin.display(description=gettext_lazy("versions"))
    def versions_shown(self, sheet: Withdrawal) -> str:
        return ", ".join(map(str, sheet.versions))

    @admin.display(description=gettext_lazy("addresses"))
    def addresses_shown(self, sheet: Withdrawal) -> Any:
        return format_html_join("", "<div>{}</div>", ((address,) for address in sheet.addresses))

    @admin.display(description=gettext_lazy("72 hours"))
    def clock(self, sheet: Withdrawal) -> str:
        """GDPR art. 33: without undue delay, and within 72 hours of becoming aware of it."""
        if sheet.cause not in SLIPS:
            return _("No breach, as the cause was given.")
        if sheet.reported_at:
            return _("Reported %(at)s.") % {"at": _when(sheet.reported_at)}
        if sheet.not_reported_because:
            return _("Judged: not to be reported.")
        words = {"at": _when(sheet.report_by), "left": timeuntil(sheet.report_by)}
        if sheet.report_by <= timezone.now():
            return _("The 72 hours ran out %(at)s.") % words
        return _("Report before %(at)s: %(left)s left.") % words


def _when(at: Any) -> str:
    return timezone.localtime(at).strftime("%d-%m-%Y %H.%M")
