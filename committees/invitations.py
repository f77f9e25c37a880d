"""Inviting users: nobody signs up, and nobody but the user ever knows their password.

A user is made without a password and gets a link by mail to choose one (committees.letters).
"""

from django.db import transaction
from django.utils.translation import gettext as _

from committees.audit import record
from committees.letters import INVITATION
from committees.models import Job, Person, User
from committees.queue import enqueue


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
