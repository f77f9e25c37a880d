"""A site of its own for one test: folder, database, queue, and the worker processes it starts."""

import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from celery import Celery

from committees.models import Job

PROJECT = Path(__file__).resolve().parents[2]
WORKER = "-m celery --quiet --app config worker --beat --concurrency 1 --loglevel WARNING"
DEADLINE = 120  # seconds; a busy machine may need them, a quiet one waits for none of them


def celery_by_settings() -> Celery:
    """The Celery application of a web process, by the real settings and the environment as it is now."""
    settings = runpy.run_path(str(PROJECT / "config" / "settings.py"))
    app = Celery("site", set_as_current=False)
    app.config_from_object(SimpleNamespace(**settings), namespace="CELERY")
    return app


class Site:
    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = {**os.environ, **environment}
        self.log = folder / "worker.log"
        self._workers: list[subprocess.Popen[bytes]] = []

    def start_worker(self, *options: str) -> None:
        """Worker and beat, in a session of their own, so that all of it can be killed."""
        with self.log.open("ab") as log:
            command = [sys.executable, *WORKER.split(), *options]
            self._workers.append(
                subprocess.Popen(
                    command,
                    cwd=PROJECT,
                    env=self.environment,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
            )

    def kill_worker(self) -> None:
        """kill -9 of the worker, its child at work and its clock, all at once."""
        worker = self._workers.pop()
        os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()

    def kill_child_at_work(self) -> None:
        """kill -9 of the one process that works hardest, as the kernel does when memory runs out."""
        worker = self._workers[-1].pid
        children = Path(f"/proc/{worker}/task/{worker}/children").read_text().split()
        os.kill(int(max(children, key=_ticks)), signal.SIGKILL)

    def stop(self) -> None:
        while self._workers:
            self.kill_worker()

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Fails with the jobs and the worker's last words when it does not come true in time."""
        give_up = time.monotonic() + DEADLINE
        while not condition():
            if time.monotonic() > give_up:
                jobs = list(Job.objects.values_list("kind", "state", "attempt", "error"))
                pytest.fail(f"still waiting; jobs: {jobs}; worker:\n{self._last_words()}")
            time.sleep(0.05)

    def _last_words(self) -> str:
        return self.log.read_text("utf-8", "replace")[-3000:] if self.log.exists() else "never started"


def _ticks(pid: str) -> int:
    """Processor time of a process so far (proc(5), utime)."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11])
