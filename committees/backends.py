"""The one way to log in, and permissions from memberships for whatever asks Django about them."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.apps import apps

from committees.access import may, split_permission
from committees.rules import may_work


class MembershipBackend(AuthenticationBackend):
    """Checks e-mail and password as allauth does; what a user may do follows from their committees.

    Groups and permissions given to single users are not read: memberships are the only source.
    """

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        asked = split_permission(perm)
        if asked is None:
            return False
        action, kind = asked
        return may(user_obj, action, kind, obj if isinstance(obj, kind) else None)

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        if not user_obj.is_active:
            return False
        return any(may_work(user_obj, "view", kind) for kind in apps.get_app_config(app_label).get_models())
