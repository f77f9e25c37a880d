"""One's own account: who one is here, the language, and the ways to password and second step."""

from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.generic import UpdateView

from committees.forms.language import LanguageForm
from committees.models import Membership, User


class AccountView(UpdateView):
    form_class = LanguageForm
    template_name = "account/account.html"
    success_url = reverse_lazy("account")

    def get_object(self, queryset: QuerySet[User] | None = None) -> User:
        assert isinstance(self.request.user, User)
        return self.request.user

    def form_valid(self, form: Any) -> HttpResponse:
        translation.activate(form.cleaned_data["language"])
        messages.success(self.request, _("Saved."))
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        person = self.object.person_id
        held = Membership.objects.now().filter(person=person).select_related("committee") if person else []
        return super().get_context_data(**kwargs) | {
            "memberships": held,
            "two_step": is_mfa_enabled(self.object),
        }
