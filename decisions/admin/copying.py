""" "Kopiér og redigér" on an item's page: the page again as it was typed, with one public field begun."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from decisions.forms.copying import COPY, SURE, copied, is_written

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin as Base
else:
    Base = object


class Copying(Base):
    """For the item's ModelAdmin; the form itself refuses to be saved by this button."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        target = request.POST.get(COPY, "")
        if target and self.has_change_permission(request):
            if is_written(request.POST, target) and SURE not in request.POST:
                return self._question(request, target)
            request.POST = copied(request.POST, target)  # type: ignore[assignment]
            messages.info(
                request,
                _(
                    "The text is copied, and nothing is saved yet. What stands between ⟦ and ⟧ may name "
                    "somebody or tell too much: change it, and take the marks away."
                ),
            )
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _question(self, request: HttpRequest, target: str) -> HttpResponse:
        """Asks before a text is written over. The page carries everything that was typed."""
        left_out = (COPY, SURE, "csrfmiddlewaretoken")
        typed = [
            (name, value) for name, values in request.POST.lists() for value in values if name not in left_out
        ]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Fetch the closed text again?"),
            "typed": typed,
            "target": target,
        }
        return TemplateResponse(request, "admin/copy_again.html", context)
