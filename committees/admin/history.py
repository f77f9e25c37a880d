"""Who changed what and when, without a way back: an old row is read, never put over a newer one."""

from collections.abc import Sequence
from typing import Any

from django.contrib.admin import ModelAdmin
from django.db import models
from django.http import HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin


class HistoryAdmin(SimpleHistoryAdmin):
    object_history_list_template = "admin/history_list.html"

    def get_urls(self) -> Sequence[Any]:
        """Without the library's form of an old row: a POST to it would write the old row back."""
        return ModelAdmin.get_urls(self)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The library would fail on what is no key at all."""
        if self.get_object(request, object_id) is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return super().history_view(request, object_id, extra_context)

    def revert_disabled(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return True
