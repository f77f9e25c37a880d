"""Runs a command within bounds of memory and processor time, which its children inherit.

Usage: python -I limited.py BYTES_OF_MEMORY SECONDS COMMAND…
"""

import os
import resource
import sys


def main(memory: int, seconds: int, command: list[str]) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.execvp(command[0], command)  # noqa: S606 - no shell, that is the point


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
