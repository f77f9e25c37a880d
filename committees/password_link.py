"""The link by which a user chooses a password: at the invitation, and when they forgot it."""

from datetime import timedelta

from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse

from committees.models import User


def password_link(user: User) -> str:
    """The address where the user chooses a password: works once, and for days_to_choose() days."""
    keys = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    return settings.BASE_URL + reverse("account_reset_password_from_key", kwargs=keys)


def days_to_choose() -> int:
    return timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT).days
