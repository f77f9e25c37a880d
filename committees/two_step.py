"""The second step of somebody who lost it."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from committees.audit import record
from committees.letters import tell_of_change
from committees.models import User


@transaction.atomic
def remove_two_step(user: User, actor: User) -> None:
    """Takes the user's app, passkeys and recovery codes away, and tells them so."""
    Authenticator.objects.filter(user=user).delete()
    record(actor, "two_step.remove_all", user)
    tell_of_change(user, "two_step_removed")
