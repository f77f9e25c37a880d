"""How allauth behaves in this house."""

from functools import partial
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from committees.invitations import send_new_link
from committees.rules import may_enter_admin


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up; mail never holds up or breaks a request."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("admin:index") if may_enter_admin(request.user) else reverse("account")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def send_password_reset_mail(self, user: Any, email: str, context: dict[str, Any]) -> None:
        """From the worker, so that the answer takes as long for an e-mail nobody has."""
        send_new_link(user)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """On commit, and a mail server that fails is logged: what the mail tells of has happened."""
        transaction.on_commit(partial(super().send_mail, template_prefix, email, context), robust=True)
