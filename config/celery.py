"""The Celery application: carries jobs, holds no truth (that is committees.models.Job)."""

import os
from logging.config import dictConfig

from celery import Celery
from celery.signals import setup_logging
from django.conf import settings
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
TRANSPORT_ALIASES["files"] = "config.file_broker:Transport"

app = Celery("referat")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def log_as_the_site_does(**_kwargs: object) -> None:
    """Else Celery gives its tasks a handler of their own, which masks no CPR number."""
    dictConfig(settings.LOGGING)
