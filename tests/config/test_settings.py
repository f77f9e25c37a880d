"""Settings that name what is wrong with them."""

import os
import subprocess
import sys


def test_packet_of_too_few_bytes_is_refused():
    environment = os.environ | {"PACKET_MOST_BYTES": "5000"}
    found = subprocess.run(
        [sys.executable, "-c", "import config.settings"], env=environment, capture_output=True, text=True
    )
    assert found.returncode == 1
    assert "PACKET_MOST_BYTES is 5000; it must be at least 1000000" in found.stderr
