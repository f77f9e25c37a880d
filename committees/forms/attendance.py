"""A line of attendance: the party follows from the membership where nothing is typed."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from committees.attendance import party_of
from committees.models import Attendance


class AttendanceForm(forms.ModelForm[Attendance]):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].label = capfirst(_("party"))

    def save(self, commit: bool = True) -> Any:
        row = self.instance
        if row._state.adding and row.person and not row.party:
            row.party = party_of(row.person, row.meeting)
        return super().save(commit)
