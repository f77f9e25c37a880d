"""Every address the URL resolver knows, the table of who may open which, and a house to try them in."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.test import Client
from django.urls import URLResolver, get_resolver

TABLE = Path(__file__).with_name("access_matrix.txt")
ROLES = ("anonymous", "follower", "member", "secretary", "other", "administrator")
ADMIN_OBJECT = re.compile(r"admin/(\w+)/(\w+)/<path:object_id>/")
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")


def known_patterns(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """The patterns of the URL resolver, each as the resolver writes it; the front page is "/"."""
    for entry in (resolver or get_resolver()).url_patterns:
        pattern = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from known_patterns(entry, pattern)
        else:
            yield pattern or "/"


def read_table() -> dict[str, tuple[str, ...]]:
    """Outcome for each role, by pattern. The file says how it is written."""
    groups: dict[str, list[str]] = {}
    table: dict[str, tuple[str, ...]] = {}
    for line in TABLE.read_text().splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[1] == "=":
            groups.setdefault(words[0], []).extend(words[2:])
            continue
        pattern, outcomes = words[0], tuple(words[1:])
        assert len(outcomes) == len(ROLES), f"{line!r} has {len(outcomes)} outcomes"
        group = re.search(r"\{(\w+)\}", pattern)
        for member in groups[group[1]] if group else [""]:
            whole = pattern.replace(group[0], member) if group else pattern
            assert whole not in table, f"{whole} stands twice"
            table[whole] = outcomes
    return table


def address(pattern: str, house: SimpleNamespace) -> str:
    """The pattern with the keys of the house's records; an admin page's object by the model it names."""
    found = ADMIN_OBJECT.match(pattern)
    keys = house.keys | house.keys_of_one_address.get(pattern, {})
    if found:
        keys["object_id"] = house.objects[apps.get_model(*found.groups())].pk
    path = PARAMETER.sub(lambda match: str(keys[match[1] or match[2]]), pattern)
    return "/" + path.replace("^", "").replace("$", "").removeprefix("/")


def outcome(answer: Any) -> str:
    """The status, or > and the address that the answer leads to; >change for the object's own page."""
    if answer.streaming:
        list(answer.streaming_content)  # read to its end, so that its file is closed
    if answer.status_code not in (301, 302):
        return str(answer.status_code)
    target = urlsplit(answer.url).path
    return ">change" if target == f"{answer.request['PATH_INFO']}change/" else f">{target}"


def client_of(house: SimpleNamespace, role: str) -> Client:
    client = Client()
    if role != "anonymous":
        client.force_login(house.users[role])
    return client
