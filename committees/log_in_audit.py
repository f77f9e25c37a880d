"""The audit log's entries about log-ins, passwords and the second step, from the libraries' signals.

An e-mail that somebody tried is kept as a keyed hash: it may be anybody's, and people type their
password into the wrong field.
"""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as two_step
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.utils.crypto import salted_hmac

from committees.audit import record
from committees.models import User


def connect() -> None:
    """Called once, when the app is ready."""
    account.user_logged_in.connect(logged_in, dispatch_uid="audit")
    user_logged_out.connect(logged_out, dispatch_uid="audit")
    user_login_failed.connect(log_in_failed, dispatch_uid="audit")
    two_step.authentication_failed.connect(second_step_failed, dispatch_uid="audit")
    for signal in (account.password_set, account.password_changed, account.password_reset):
        signal.connect(password_changed, dispatch_uid="audit")
    two_step.authenticator_added.connect(authenticator_added, dispatch_uid="audit")
    two_step.authenticator_removed.connect(authenticator_removed, dispatch_uid="audit")
    two_step.authenticator_reset.connect(authenticator_reset, dispatch_uid="audit")


def logged_in(user: User, **_signal: Any) -> None:
    record(user, "log_in", user)


def logged_out(user: User | None, **_signal: Any) -> None:
    if user is not None:
        record(user, "log_out", user)


def log_in_failed(credentials: dict[str, Any], **_signal: Any) -> None:
    email = str(credentials.get("email") or credentials.get("username") or "").lower()
    user = User.objects.filter(email=email).first()
    record(None, "log_in.fail", user, email_hash=salted_hmac("log-in", email).hexdigest()[:16])


def second_step_failed(user: User, **_signal: Any) -> None:
    record(None, "log_in.second_step_fail", user)


def password_changed(user: User, **_signal: Any) -> None:
    record(user, "password.change", user)


def authenticator_added(user: User, authenticator: Any, **_signal: Any) -> None:
    record(user, "two_step.add", user, kind=str(authenticator.type))


def authenticator_removed(user: User, authenticator: Any, **_signal: Any) -> None:
    record(user, "two_step.remove", user, kind=str(authenticator.type))


def authenticator_reset(user: User, authenticator: Any, **_signal: Any) -> None:
    record(user, "two_step.renew", user, kind=str(authenticator.type))
