"""The middle floor: what was on the agenda, and what was decided."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DecisionsConfig(AppConfig):
    name = "decisions"
    verbose_name = _("Cases and decisions")
