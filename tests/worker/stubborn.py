"""Tasks that heed nothing, for a worker started with `--include tests.worker.stubborn`."""

from collections import deque
from itertools import repeat

from celery import shared_task
from celery.exceptions import SoftTimeLimitExceeded

from committees.jobs import run
from committees.models import Job

DEAF, HOLDING, GREEDY = "minutes.render_deaf", "minutes.render_holding", "minutes.render_greedy"


@shared_task(name=DEAF)
def render_deaf(job_id: int) -> None:
    run(job_id, _swallow)


@shared_task(name=HOLDING)
def render_holding(job_id: int) -> None:
    run(job_id, _hold)


@shared_task(name=GREEDY)
def render_greedy(job_id: int) -> None:
    run(job_id, _swell)


def _swallow(_job: Job) -> None:
    """As a library does that passes over every error of a picture."""
    while True:
        try:
            sum(range(1_000_000))
        except SoftTimeLimitExceeded:
            continue


def _hold(_job: Job) -> None:
    """No other thread runs, the lease is not renewed, and no signal is heard."""
    deque(repeat(None), maxlen=0)


def _swell(_job: Job) -> None:
    kept = []
    while True:
        kept.append(bytearray(5_000_000))
