"""bin/run: what it says before it starts, and that web and worker live and end together."""

import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest


def run(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [script, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60
    )


@pytest.fixture
def script(copy_of, program) -> Path:
    program("bin/setup", "exit 0")
    return copy_of("run")


@pytest.fixture
def python(tmp_path, program) -> Path:
    """A Python that knows a prepared database and a web and a worker that only wait."""
    return program(
        ".venv/bin/python",
        f"""case "$*" in
*celery*) echo $$ >worker.pid; exec sleep "${{WORKER_SECONDS:-60}}" ;;
*gunicorn*) echo $$ >web.pid; exec sleep 60 ;;
*'manage.py shell'*) exit 1 ;;
*manage.py*) exit 0 ;;
*) exec {sys.executable} "$@" ;;
esac""",
    )


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_alive(pid_file: Path) -> bool:
    state = Path(f"/proc/{pid_file.read_text().strip()}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z"


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 30
    while not path.exists() or not path.read_text():
        assert time.monotonic() < deadline, f"{path.name} did not appear"
        time.sleep(0.05)


@pytest.mark.parametrize("word", ["abc", "80x", "-1", "1234567"])
def test_run_refuses_what_is_no_port(script, word):
    done = run(script, word)
    assert done.returncode == 1
    assert f"'{word}' is no port" in done.stderr


@pytest.mark.parametrize("number", ["0", "65536"])
def test_run_refuses_a_port_that_does_not_exist(script, number):
    done = run(script, number)
    assert done.returncode == 1
    assert f"port {number} does not exist" in done.stderr


def test_run_says_that_the_port_is_taken_before_anything_starts(script, python, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run(script, str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "Address already in use" in done.stderr and "Choose another: bin/run" in done.stderr
    assert not (tmp_path / "web.pid").exists() and not (tmp_path / "worker.pid").exists()


def test_second_run_in_the_folder_names_the_first(script, tmp_path):
    lock = tmp_path / "var" / "run.lock"
    lock.parent.mkdir()
    with lock.open("w") as held:
        held.write("process 4711\n")
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        done = run(script)
    assert done.returncode == 1
    assert "already runs from this folder (process 4711)" in done.stderr


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_run_stops_web_and_worker_when_asked(script, python, port, tmp_path, asked):
    # A suite that somebody started in the background inherits an ignored SIGINT, which no shell can trap.
    running = subprocess.Popen(["env", "--default-signal=INT", script, str(port)], stdin=subprocess.DEVNULL)
    wait_for(tmp_path / "web.pid")
    wait_for(tmp_path / "worker.pid")
    running.send_signal(asked)
    assert running.wait(30) == 128 + asked
    assert not is_alive(tmp_path / "web.pid") and not is_alive(tmp_path / "worker.pid")


def test_run_stops_web_and_fails_when_the_worker_ends(script, python, port, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKER_SECONDS", "1")
    done = run(script, str(port))
    assert done.returncode == 1
    assert "web or worker ended by itself" in done.stderr
    assert not is_alive(tmp_path / "web.pid")


def test_run_collects_static_files_only_when_one_is_newer_than_the_last_time(
    script, python, port, tmp_path, monkeypatch
):
    monkeypatch.setenv("WORKER_SECONDS", "0")
    times = {"static/a.css": 1000, "var/static/staticfiles.json": 2000, "var/static/a.css.gz": 3000}
    for name, written in times.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        os.utime(path, (written, written))
    # A folder tells that a file came or went.
    os.utime(tmp_path / "static", (1000, 1000))
    assert "collecting" not in run(script, str(port)).stdout
    os.utime(tmp_path / "static/a.css", (4000, 4000))
    assert "collecting" in run(script, str(port)).stdout
