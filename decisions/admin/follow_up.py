from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from committees.access_admin import OwnRecords
from committees.admin.labelled import LabelledTable
from committees.forms.day import DAYS
from decisions.models import AgendaItem, FollowUp


class FollowUpInline(LabelledTable, OwnRecords, admin.TabularInline[FollowUp, AgendaItem]):
    model = FollowUp
    extra = 0
    formfield_overrides = DAYS
    fields = ["task", "responsible", "due_on", "done_on"]
    verbose_name_plural = _("Follow-up (never published)")
