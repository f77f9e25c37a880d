"""The Celery application: carries jobs, holds no truth (that is committees.models.Job)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("referat")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
