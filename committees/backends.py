"""Permissions from memberships, for whatever asks Django: the admin, its templates, its widgets."""

from typing import Any

from django.apps import apps
from django.contrib.auth.backends import BaseBackend

from committees.access import may, split_permission
from committees.rules import may_work


class MembershipBackend(BaseBackend):
    """Answers `user.has_perm` from what the user is in the committees today (committees.rules)."""

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        asked = split_permission(perm)
        if asked is None:
            return False
        action, kind = asked
        return may(user_obj, action, kind, obj if isinstance(obj, kind) else None)

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        return any(may_work(user_obj, "view", kind) for kind in apps.get_app_config(app_label).get_models())
