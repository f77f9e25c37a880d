"""Each in a process of its own, since what is watched is killed."""

import signal
import subprocess
import sys

PROGRAM = """
import time
import django
from django.conf import settings
django.setup()
from committees.job_memory import limit_process, watched_memory
settings.JOB_MEMORY_MB = {most}
{then}
"""


def run(then: str, most: int = 300) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(most=most, then=then)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)


def test_process_that_takes_too_much_tells_and_is_killed():
    told = "watched_memory(lambda: print('told', flush=True))"
    ended = run(f"with {told}:\n kept = bytearray(400_000_000)\n time.sleep(60)\n print('alive')")
    assert (ended.returncode, ended.stdout) == (-signal.SIGKILL, "told\n")


def test_process_is_killed_although_nothing_can_be_told():
    ended = run("with watched_memory(lambda: 1 / 0):\n kept = bytearray(400_000_000)\n time.sleep(60)")
    assert ended.returncode == -signal.SIGKILL


def test_process_within_its_bounds_goes_on():
    ended = run("with watched_memory(print):\n time.sleep(1)\nprint('alive')")
    assert (ended.returncode, ended.stdout) == (0, "alive\n")


def test_limited_process_gets_no_memory_beyond_half_as_much_again():
    swell = "try:\n bytearray(600_000_000)\nexcept MemoryError:\n print('refused')"
    assert run(f"limit_process()\n{swell}").stdout == "refused\n"
    assert run(f"limit_process()\n{swell}", most=1000).stdout == ""
