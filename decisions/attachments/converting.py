"""Office files made into PDF by LibreOffice, where it is installed; without macros and network."""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from decisions.attachments.errors import UnusableFile
from decisions.attachments.inspection.readers.archive import BROKEN, TooMuch
from decisions.attachments.kinds import CONVERTED, Kind
from decisions.attachments.plain_copy import plain_copy

PROGRAM = "soffice"
LIMITED = Path(__file__).with_name("limited.py")
PROFILE = Path(__file__).with_name("libreoffice_profile.xcu")
MOST_SECONDS = 100  # below the time a job has, with as long a wait for another's turn
MOST_MEMORY = 4 * 1024**3  # of addresses, of which LibreOffice takes many and uses few
FILTERS = dict.fromkeys(("docx", "odt"), "writer") | dict.fromkeys(("xlsx", "ods"), "calc")
FILTERS |= dict.fromkeys(("pptx", "odp"), "impress")
OPTIONS = (
    '{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportNotes":{"type":"boolean","value":"false"},'
    '"ExportNotesPages":{"type":"boolean","value":"false"},'
    '"ExportHiddenSlides":{"type":"boolean","value":"false"}}'
)


class Busy(Exception):
    """Another conversion holds the machine; to be tried again."""


def can_convert(kind: Kind) -> bool:
    return kind in CONVERTED and shutil.which(PROGRAM) is not None


def convert(source: Path, target: Path, kind: Kind) -> None:
    """Writes the file as PDF, not yet cleaned. Raises UnusableFile, and Busy for a later try."""
    with tempfile.TemporaryDirectory(prefix="conversion-") as folder, _turn():
        plain = Path(folder, f"bilag.{kind.extension}")
        try:
            plain_copy(source, plain)
        except (TooMuch, *BROKEN) as error:
            raise _cannot() from error
        _run(Path(folder), plain, kind)
        made = plain.with_suffix(".pdf")
        if not made.exists():
            raise _cannot()
        shutil.move(made, target)


@contextmanager
def _turn() -> Iterator[None]:
    """One conversion at a time on this machine: each takes a core and some hundred megabytes."""
    path = Path(tempfile.gettempdir(), f"referat-conversion-{os.getuid()}.lock")
    handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600)
    try:
        _wait(handle)
        yield
    finally:
        os.close(handle)


def _wait(handle: int) -> None:
    deadline = time.monotonic() + MOST_SECONDS
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > deadline:
                raise Busy from error
            time.sleep(0.2)


def _run(folder: Path, plain: Path, kind: Kind) -> None:
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    shutil.copyfile(PROFILE, profile / "user" / "registrymodifications.xcu")
    command = [
        *_isolation(),
        *(sys.executable, "-I", str(LIMITED), str(MOST_MEMORY), str(MOST_SECONDS)),
        *(PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"),
        *("--convert-to", f"pdf:{FILTERS[kind.extension]}_pdf_Export:{OPTIONS}"),
        *("--outdir", str(folder), str(plain)),
    ]
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "TMPDIR": str(folder)}
    program = subprocess.Popen(  # noqa: S603 - a fixed program, and paths we made
        command,
        env={**environment, "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        program.wait(timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired as late:
        raise _cannot() from late
    finally:
        _end(program)


def _end(program: "subprocess.Popen[bytes]") -> None:
    """The program starts others; all of them end with it."""
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    program.wait()


@cache
def _isolation() -> tuple[str, ...]:
    """The start of a command that has no network, where the system lets us take it away."""
    alone = ("unshare", "--map-root-user", "--net")
    try:
        done = subprocess.run([*alone, "true"], capture_output=True, timeout=10, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return alone if done.returncode == 0 else ()


def _cannot() -> UnusableFile:
    return UnusableFile(_("The file could not be made into a PDF. Save it as PDF and add that."))
