"""The lists of an item whose meeting is signed: no word of the record is changed there any more."""

from adminsortable2.admin import CustomInlineFormSet
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# What stands in the protocol; what the public may read of it can still be changed.
WORDS = frozenset(
    {
        "html",
        "heading",
        "text",
        "motion",
        "name",
        "person",
        "kind",
        "at",
        "substitute",
        "committee_name",
        "date",
    }
)


class SignedFormSet(CustomInlineFormSet):  # type: ignore[misc]
    """Refuses changed words, new rows and removed ones once the meeting is signed (04.1.4, 83.1.15)."""

    def clean(self) -> None:
        super().clean()
        if self.instance.pk and self.instance.meeting.approved_at and any(map(self._changes, self.forms)):
            message = _(
                "The record is signed, so its words are not changed here. Add an addition to the record on "
                "the meeting's page, or correct the web copy there."
            )
            raise ValidationError(message)

    def _changes(self, form: object) -> bool:
        if not form.has_changed():  # type: ignore[attr-defined]
            return False
        new = not form.instance.pk  # type: ignore[attr-defined]
        gone = self._should_delete_form(form)
        return new or gone or bool(WORDS & set(form.changed_data))  # type: ignore[attr-defined]
