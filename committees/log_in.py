"""How allauth behaves in this house."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse

from committees.letters import send_new_link, tell_of_change
from committees.models import Membership, User
from committees.rules import may_enter_admin


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up, everybody starts where they work, and all mail is the worker's."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        user = request.user
        if not isinstance(user, User):
            return reverse("account")
        if may_enter_admin(user):
            return reverse("admin:index")
        return reverse("my:overview" if _reads(user) else "account")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def send_password_reset_mail(self, user: Any, email: str, context: dict[str, Any]) -> None:
        send_new_link(user)

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        tell_of_change(user, template_prefix.rpartition("/")[2])


def _reads(user: User) -> bool:
    """Whether they sit somewhere today, or may be called in."""
    return Membership.objects.now().reading().filter(person=user.person_id).exists()
