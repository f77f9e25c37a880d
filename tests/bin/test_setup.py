"""bin/setup on machines that lack something: the sentence, and nothing half done."""

import shutil
import subprocess
from pathlib import Path

import pytest

NEEDED = ("cat", "dirname", "echo", "env", "flock", "grep", "mkdir", "sh", "xargs")


@pytest.fixture
def bare_machine(tmp_path, program) -> Path:
    """A folder of programs without Python, apt, dpkg or sudo, and a user who is not root."""
    for name in NEEDED:
        path = tmp_path / "machine" / name
        path.parent.mkdir(exist_ok=True)
        path.symlink_to(shutil.which(name))
    program("machine/id", "echo 1000")
    return tmp_path / "machine"


def setup(script: Path, machine: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [script, *arguments],
        env={"PATH": str(machine)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )


def test_setup_without_apt_names_what_to_install(copy_of, bare_machine):
    done = setup(copy_of("setup"), bare_machine)
    assert done.returncode == 1
    assert "this machine has no apt" in done.stderr
    assert "python3-venv" in done.stderr and "libpango-1.0-0" in done.stderr


def test_setup_without_rights_prints_the_line_to_type(copy_of, bare_machine, program):
    program("machine/apt-get", "exit 100")
    done = setup(copy_of("setup"), bare_machine)
    assert done.returncode == 1
    assert (
        done.stderr.rstrip()
        .splitlines()[-1]
        .strip()
        .startswith("sudo apt-get update && sudo apt-get install -y --no-install-recommends python3")
    )


def test_setup_with_too_old_a_python_says_which_is_needed(copy_of, bare_machine, program):
    program("machine/python3", 'case $1 in --version) echo "Python 3.9.2" ;; *) exit 1 ;; esac')
    done = subprocess.run(
        [copy_of("setup")],
        env={"PATH": str(bare_machine), "SKIP_PACKAGES": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13, and this machine offers Python 3.9.2" in done.stderr


def test_setup_refuses_an_unknown_argument(copy_of, bare_machine):
    done = setup(copy_of("setup"), bare_machine, "--fast")
    assert done.returncode == 1
    assert "usage: bin/setup [--dev]" in done.stderr
