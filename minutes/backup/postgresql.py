"""Dump and load of PostgreSQL by its own client programs."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import IO, Any

from django.db import connection
from django.db.backends.postgresql.client import DatabaseClient

from minutes.backup.errors import BackupError

NAME = "database.dump"
# What manage.py database_roles makes anew (it names roles, which belong to the server and not to the
# dump), and the schema, which is made empty before.
LEFT_OUT = re.compile(r"\d+; \d+ \d+ (POLICY|ROW SECURITY|SCHEMA|COMMENT - SCHEMA) ")
ANEW = b"DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n"
PATIENCE = "-c lock_timeout=30s"  # for those who still hold a table


def dump(target: Path) -> None:
    """Of one moment: what is committed meanwhile is not in it. Raises BackupError."""
    options = [
        "--format=custom",
        "--enable-row-security",
        "--no-owner",
        "--no-privileges",
        f"--file={target}",
    ]
    _run(_to_server("pg_dump", options))


def check(dumped: Path) -> None:
    """Raises BackupError where the dump is none."""
    _run(["pg_restore", "--list", str(dumped)])


def load(dumped: Path) -> None:
    """Puts the dump in the place of all there is, in one transaction. Raises BackupError."""
    connection.close()
    with tempfile.NamedTemporaryFile("w", suffix=".list") as listed:
        lines = _run(["pg_restore", "--list", str(dumped)]).splitlines(keepends=True)
        listed.writelines(line for line in lines if not LEFT_OUT.match(line))
        listed.flush()
        options = ["--no-owner", "--no-privileges", f"--use-list={listed.name}", "--file=-", str(dumped)]
        _pump(["pg_restore", *options])


def _pump(reader: list[str]) -> None:
    """Lets psql do what the reader writes. It is killed, and all is as before, when the reader fails."""
    options = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--file=-"]
    with (
        tempfile.TemporaryFile() as said,
        _started(
            _to_server("psql", options), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said
        ) as psql,
        _started(reader, stdout=subprocess.PIPE, stderr=said) as source,
    ):
        assert psql.stdin is not None
        assert source.stdout is not None
        try:
            psql.stdin.write(ANEW)
            shutil.copyfileobj(source.stdout, psql.stdin)
        except BrokenPipeError:
            source.kill()  # psql stopped at an error
        if source.wait():
            psql.kill()
        psql.communicate()
        if source.returncode or psql.returncode:
            raise BackupError(f"The database could not be replaced, and is as it was. {_last(said)}")


def _to_server(program: str, options: list[str]) -> list[str]:
    command, _environment = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, options)
    return [program, *command[1:]]


def _environment() -> dict[str, str]:
    """The password goes by the environment: arguments can be read by everybody on the machine."""
    _command, own = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    return {**os.environ, **(own or {}), "PGOPTIONS": PATIENCE, "LC_ALL": "C.UTF-8"}


def _run(command: list[str]) -> str:
    with tempfile.TemporaryFile() as said:
        with _started(command, stdout=subprocess.PIPE, stderr=said) as program:
            output, _nothing = program.communicate()
        if program.returncode:
            raise BackupError(f"{command[0]} failed. {_last(said)}")
    return str(output.decode("utf-8", "replace"))


def _started(command: list[str], **streams: Any) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(command, env=_environment(), **streams)  # noqa: S603 - PostgreSQL's own programs
    except FileNotFoundError as error:
        raise BackupError(
            f"{command[0]} is not installed. Install PostgreSQL's client programs, of the server's version "
            "or newer."
        ) from error


def _last(said: IO[bytes]) -> str:
    """The last things a program said of what went wrong."""
    said.seek(0)
    return " ".join(said.read().decode("utf-8", "replace").split())[-500:]
