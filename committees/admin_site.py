"""The admin site: our own records only, and no second door past allauth's log-in."""

from collections.abc import Iterable
from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.contrib.auth.decorators import login_not_required
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from committees.alarms import unseen

# In the order of the index: the secretary's daily work first. A model not named here stands last.
OWN_APPS = {
    "committees": ["Meeting", "Committee", "Person", "DocumentStyle", "Organisation", "User"],
    "decisions": ["AgendaItem", "Case", "Attachment", "ClosingGround", "Citation"],
    "minutes": ["Publication", "Tombstone", "ImportedFile", "LedgerEntry"],
}


class ReferatSite(AdminSite):
    site_title = "Referat"
    site_header = "Referat"
    index_title = _("The secretariat")
    index_template = "admin/front.html"
    empty_value_display = "–"

    def register(
        self,
        model_or_iterable: type[models.Model] | Iterable[type[models.Model]],
        admin_class: Any = None,
        **options: Any,
    ) -> None:
        """Registers our own models; what libraries register would let an administrator pass by the
        rules of log-in and roles (groups, e-mail addresses, second steps)."""
        asked = [model_or_iterable] if isinstance(model_or_iterable, type) else list(model_or_iterable)
        own = [model for model in asked if model._meta.app_label in OWN_APPS]
        super().register(own, admin_class, **options)

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """With the alarms that no administrator has seen yet, for administrators alone."""
        alarms = unseen() if request.user.is_superuser else ()
        return super().index(request, {**(extra_context or {}), "alarms": alarms})

    @method_decorator([login_not_required, secure_admin_login])
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Never Django's own form: it would let staff log in as somebody else past the second step."""
        return redirect("admin:index")

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return redirect("account_change_password")

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        """Django's does not look at the words, and PostgreSQL takes no zero byte."""
        asked = request.GET.copy()
        asked["term"] = asked.get("term", "").replace("\0", "")
        request.GET = asked  # type: ignore[assignment]
        return super().autocomplete_view(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps = self._build_app_dict(request, app_label)
        listed = [apps[label] for label in OWN_APPS if label in apps]
        for app in listed:
            order = OWN_APPS[app["app_label"]]
            app["models"].sort(key=lambda model, order=order: _rank(order, model["object_name"]))
        return listed


def _rank(order: list[str], name: str) -> int:
    return order.index(name) if name in order else len(order)
