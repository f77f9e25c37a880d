"""The lowest floor: who and when."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class CommitteesConfig(AppConfig):
    name = "committees"
    verbose_name = _("Committees and meetings")

    def ready(self) -> None:
        from committees import log_in_audit
        from committees.collation import add_danish_collation

        connection_created.connect(add_danish_collation, dispatch_uid="danish-collation")
        log_in_audit.connect()
