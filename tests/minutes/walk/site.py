"""A whole site of its own in a folder: database, files, web and worker, as bin/run starts them."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
WORKER = "-m celery --quiet --app config worker --beat --concurrency 1 --loglevel WARNING"
WEB = "-m gunicorn config.wsgi --workers 1 --threads 4 --no-control-socket --log-level warning --bind"
DEADLINE = 120  # seconds, for a busy machine


class RunningSite:
    """Embedded mode: SQLite, and jobs through files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.link = ""  # where the administrator chooses a password
        own = {"VAR_DIR": str(folder), "BASE_URL": self.url, "DATABASE_URL": "", "REDIS_URL": ""}
        own |= {"SECRET_KEY": "only-for-tests", "DJANGO_SETTINGS_MODULE": "tests.minutes.walk.settings"}
        self.environment = {**os.environ, **own}
        self._running: list[subprocess.Popen[bytes]] = []

    def manage(self, *words: str) -> str:
        """What the command wrote; fails with its complaint."""
        command = [sys.executable, "manage.py", *words]
        done = subprocess.run(
            command, cwd=PROJECT, env=self.environment, capture_output=True, text=True, timeout=DEADLINE
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self) -> None:
        self._start("worker", WORKER)
        self._start("web", f"{WEB} 127.0.0.1:{self.port}")
        wait_for(self._answers, self.log)

    def stop(self) -> None:
        for process in self._running:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def log(self) -> str:
        return "".join(path.read_text("utf-8", "replace") for path in sorted(self.folder.glob("*.log")))

    def _start(self, name: str, words: str) -> None:
        """In a session of its own, so that its children end with it."""
        with (self.folder / f"{name}.log").open("ab") as log:
            command = [sys.executable, *words.split()]
            self._running.append(
                subprocess.Popen(
                    command,
                    cwd=PROJECT,
                    env=self.environment,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
            )

    def _answers(self) -> bool:
        try:
            return bool(urllib.request.urlopen(f"{self.url}/healthz", timeout=5).status == 200)
        except OSError:
            return False


def wait_for(condition, explain=str) -> None:
    """Fails with what `explain` says when it does not come true in time."""
    give_up = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < give_up, f"still waiting: {explain()[-3000:]}"
        time.sleep(0.2)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
