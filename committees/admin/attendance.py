"""Who was at the meeting, on the meeting's page."""

from adminsortable2.admin import SortableTabularInline
from django.utils.translation import gettext_lazy as _

from committees.access_admin import OwnRecords
from committees.admin.labelled import LabelledTable
from committees.admin.signed import LockedWhenSigned
from committees.forms.attendance import AttendanceForm
from committees.models import Attendance


class AttendanceInline(LockedWhenSigned, LabelledTable, OwnRecords, SortableTabularInline):
    model = Attendance
    form = AttendanceForm
    ordering = ["position", "pk"]
    fields = ["person", "name", "party", "status", "substitute_for", "note"]
    autocomplete_fields = ["person"]
    extra = 0
    verbose_name = _("participant")
    verbose_name_plural = _("Attendance")
