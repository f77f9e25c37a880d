"""Inviting users: nobody signs up, and nobody but the user ever knows their password.

A user is made without a password and gets a link by mail to choose one. The link works once and for
PASSWORD_RESET_TIMEOUT. The mail is a job, so a mail server that is down loses no invitation.
"""

from datetime import timedelta

from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from committees.audit import record
from committees.mail import send_letter
from committees.models import Job, Person, User
from committees.queue import enqueue

INVITATION = "committees.mail_invitation"
NEW_LINK = "committees.mail_new_link"


class NotInvited(Exception):
    """The invitation was not made; the message is a sentence for whoever invites."""


@transaction.atomic
def invite(
    email: str,
    name: str,
    actor: User | None,
    person: Person | None = None,
    administrator: bool = False,
    language: str = "da",
) -> User:
    """Makes a user who has chosen no password yet, and mails them the link to do so.

    Raises NotInvited when the e-mail has a user already.
    """
    if User.objects.filter(email__iexact=email).exists():
        raise NotInvited(_("There is a user with the e-mail %(email)s already.") % {"email": email})
    user = User.objects.create_user(
        email, None, name=name, person=person, is_superuser=administrator, language=language
    )
    send_invitation(user, actor)
    return user


@transaction.atomic
def send_invitation(user: User, actor: User | None) -> Job:
    """Mails the link to choose a password, once more if it was sent before.

    Raises NotInvited for a user who may not log in, or who has a password already.
    """
    if not user.is_active:
        raise NotInvited(_("%(name)s may not log in.") % {"name": user.name})
    if user.has_usable_password():
        raise NotInvited(_("%(name)s has chosen a password already.") % {"name": user.name})
    record(actor, "user.invite", user)
    return enqueue(INVITATION, str(user.pk))


def send_new_link(user: User) -> Job:
    """Mails a link to somebody who forgot their password."""
    return enqueue(NEW_LINK, str(user.pk))


def password_link(user: User) -> str:
    """The address where the user chooses a password: works once, and for days_to_choose() days."""
    keys = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    return settings.BASE_URL + reverse("account_reset_password_from_key", kwargs=keys)


def days_to_choose() -> int:
    return timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT).days


def mail_invitation(job: Job) -> None:
    """Sends the invitation of the user the job names; nothing when they are gone or have a password."""
    user = User.objects.filter(pk=job.key, is_active=True).first()
    if user is not None and not user.has_usable_password():
        send_letter("invitation", user, link=password_link(user), days=days_to_choose())


def mail_new_link(job: Job) -> None:
    """Sends the link of the user the job names; nothing when they are gone or may not log in."""
    user = User.objects.filter(pk=job.key, is_active=True).first()
    if user is not None:
        send_letter("new_password", user, link=password_link(user), days=days_to_choose())
