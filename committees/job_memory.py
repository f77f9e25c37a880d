"""What a job may take of memory. Celery looks between jobs only (worker_max_memory_per_child), so a
thread looks while the work goes on, and ends the whole process where it takes too much.
"""

import logging
import os
import resource
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

log = logging.getLogger(__name__)
EVERY = 0.25  # seconds
_MB = 1024 * 1024
_PAGES = Path("/proc/self/statm")  # proc(5): the second number is what lies in memory


@contextmanager
def watched_memory(on_too_much: Callable[[], None]) -> Iterator[None]:
    """Where the process passes JOB_MEMORY_MB before the block ends: calls `on_too_much`, then kills it.

    Nothing less ends a process that is deep in a library; the worker starts another in its place.
    """
    done = threading.Event()
    thread = threading.Thread(target=_watch, args=(on_too_much, done), daemon=True, name="memory")
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def limit_process() -> None:
    """For what takes memory faster than the thread can look: above half as much again it gets none.

    Counts data alone (RLIMIT_DATA), not addresses; libraries reserve many that they never use.
    """
    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = settings.JOB_MEMORY_MB * _MB * 3 // 2
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _watch(on_too_much: Callable[[], None], done: threading.Event) -> None:
    while not done.wait(EVERY):
        if _resident() > settings.JOB_MEMORY_MB * _MB and not done.is_set():
            try:
                on_too_much()
            finally:
                os.kill(os.getpid(), signal.SIGKILL)


def _resident() -> int:
    """Bytes of this process in memory; 0 where the system does not tell."""
    try:
        return int(_PAGES.read_text().split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0
