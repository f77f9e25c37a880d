"""The Celery application: carries jobs, holds no truth (that is committees.models.Job)."""

import os

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
TRANSPORT_ALIASES["files"] = "config.file_broker:Transport"

app = Celery("referat")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
