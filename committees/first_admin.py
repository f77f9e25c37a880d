"""The first administrator: with a password shown once (the demo), or by a link (production)."""

from django.db import transaction
from django.utils.crypto import get_random_string

from committees.audit import record
from committees.invitations import NotInvited
from committees.models import User

# Without letters and digits that are taken for one another when read from a screen.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def random_password() -> str:
    """Four groups of four, such as k7mp-x2cd-hhq9-tr4w: about 79 bits."""
    return "-".join(get_random_string(4, LETTERS) for _group in range(4))


@transaction.atomic
def make_first_admin(email: str, name: str) -> str:
    """Makes an administrator and returns their random password, which is kept nowhere.

    Raises NotInvited when the e-mail has a user already.
    """
    if User.objects.filter(email__iexact=email).exists():
        raise NotInvited(f"There is a user with the e-mail {email} already.")
    password = random_password()
    user = User.objects.create_superuser(email, password, name=name)
    record(None, "user.first_admin", user)
    return password


@transaction.atomic
def make_admin_without_password(email: str, name: str) -> User:
    """The user with this e-mail as an administrator, made when there is none.

    Whoever may run this owns the machine, so it is also the way back in for a house that lost its
    last administrator.
    """
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        user = User.objects.create_superuser(email, None, name=name)
    else:
        user.is_superuser = user.is_active = True
        user.save(update_fields=["is_superuser", "is_active"])
    record(None, "user.first_admin", user)
    return user
