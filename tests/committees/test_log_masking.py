"""Two real processes, one set up as the web and one as the worker, write what a log could hold."""

import subprocess
import sys

import pytest

from committees.personal_data.cpr import MASK

NUMBER = "080963-3838"
LOGGERS = (
    "",
    "minutes.publishing.publish",
    "celery.app.trace",
    "gunicorn.error",
    "django.server",
    "django.request",
)
SCRIPT = f"""
import django, logging
from config.celery import app
from celery.utils.log import get_task_logger
django.setup()
SET_UP
def every(log):
    log.warning("argument %s in " + log.name, "{NUMBER}")
    log.warning("address ?q=080963%203838&a=080963+3838&b=0809633838")
    log.warning("ill fitting %d", "{NUMBER}")
    log.warning("Published 21/16637 as version %d", 3)
    try:
        raise ValueError("{NUMBER}")
    except ValueError:
        log.exception("failed", stack_info=True)
for name in {LOGGERS}:
    every(logging.getLogger(name))
every(get_task_logger("committees.tasks"))
"""
SET_UPS = {"web": "", "worker": 'app.log.setup("INFO", redirect_stdouts=True)'}


@pytest.fixture(scope="module", params=SET_UPS)
def written(request):
    script = SCRIPT.replace("SET_UP", SET_UPS[request.param])
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def test_no_number_is_written(written):
    for spelling in (NUMBER, "0809633838", "080963%203838", "080963+3838"):
        assert spelling not in written


@pytest.mark.parametrize(
    "line",
    [
        f"argument {MASK} in ",
        f"address ?q={MASK}&a={MASK}&b={MASK}",
        f"ill fitting %d' ('{MASK}',)",
        f"ValueError: {MASK}",
        "Published 21/16637 as version 3",
    ],
)
def test_every_logger_writes_the_line_masked(written, line):
    assert written.count(line) == len(LOGGERS) + 1


def test_line_keeps_its_time_and_logger(written):
    assert " WARNING minutes.publishing.publish: argument" in written
