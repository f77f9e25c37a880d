"""The form of a meeting: Danish times and dates, and a day number that follows the date."""

from typing import Any

from django import forms

from committees.models import Meeting


class MeetingForm(forms.ModelForm[Meeting]):
    class Meta:
        model = Meeting
        fields = ["committee", "date", "starts_at", "venue", "kind", "ended_at"]

    def moved(self) -> bool:
        """Whether an existing meeting gets another day, and so another address."""
        return bool(self.instance.pk) and "date" in self.changed_data

    def new_fields(self) -> dict[str, Any]:
        """What a new meeting is made from, besides its committee and date."""
        return {name: value for name, value in self.cleaned_data.items() if name not in ("committee", "date")}
