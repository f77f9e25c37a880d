import subprocess
import sys
from pathlib import Path

import pytest

SUM = Path(__file__).resolve().parents[2] / ".ci" / "sum.py"


def report(tests: int, failures: int = 0, errors: int = 0, skipped: int = 0) -> str:
    return (
        f'<testsuites><testsuite name="pytest" tests="{tests}" failures="{failures}" '
        f'errors="{errors}" skipped="{skipped}"/></testsuites>'
    )


@pytest.mark.parametrize(
    ("reports", "failed_checks", "line", "status"),
    [
        ([report(10, skipped=2), report(5)], 0, "13 passed, 0 failed", 0),
        ([report(10, failures=1, errors=2), report(5)], 0, "12 passed, 3 failed", 1),
        ([report(10)], 1, "10 passed, 1 failed", 1),
        ([report(10), report(0)], 0, "10 passed, 1 failed", 1),
        ([], 0, "0 passed, 0 failed", 1),
    ],
)
def test_sum_counts_every_report(tmp_path, reports, failed_checks, line, status):
    for number, text in enumerate(reports):
        (tmp_path / f"{number}.xml").write_text(text)
    done = subprocess.run([sys.executable, SUM, str(failed_checks), tmp_path], capture_output=True, text=True)
    assert done.stdout == f"{line}\n"
    assert done.returncode == status
