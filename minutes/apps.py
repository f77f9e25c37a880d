"""The top floor: the record, published."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MinutesConfig(AppConfig):
    name = "minutes"
    verbose_name = _("Publications")

    def ready(self) -> None:
        from minutes.pdf.sealing import check  # noqa: F401 - registers itself
