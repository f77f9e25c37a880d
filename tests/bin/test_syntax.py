import subprocess

import pytest

from tests.bin.conftest import ROOT

SCRIPTS = sorted((ROOT / "bin").iterdir())
CI_SCRIPTS = [ROOT / ".ci" / "run", ROOT / ".ci" / "servers.sh"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_parses_as_posix_shell(script):
    assert script.read_text().startswith("#!/bin/sh\n")
    assert subprocess.run(["sh", "-n", script]).returncode == 0


@pytest.mark.parametrize("script", CI_SCRIPTS, ids=lambda path: path.name)
def test_ci_script_parses(script):
    assert subprocess.run(["bash", "-n", script]).returncode == 0


@pytest.mark.parametrize("script", [*SCRIPTS, CI_SCRIPTS[0]], ids=lambda path: path.name)
def test_script_may_be_executed(script):
    assert script.stat().st_mode & 0o111 == 0o111
