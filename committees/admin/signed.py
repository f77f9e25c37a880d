"""What stands in a signed record is shown on the meeting's page and not changed there."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

if TYPE_CHECKING:
    from django.contrib.admin.options import InlineModelAdmin as Base
else:
    Base = object


class LockedWhenSigned(Base):
    """For an inline of the meeting: only to be looked at once the meeting is approved (04.1.4)."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not _signed(obj) and super().has_add_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not _signed(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not _signed(obj) and super().has_delete_permission(request, obj)


def _signed(meeting: Any) -> bool:
    return bool(meeting and meeting.approved_at)
