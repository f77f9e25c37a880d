"""Canonical JSON text of the document and its envelope, both ways, and their JSON Schema.

Canonical: UTF-8, keys in the order of the dataclass fields ("schema" and "block" first), every key
written, no insignificant white space; so equal documents give equal bytes and one sha256.
"""

import dataclasses
import hashlib
import json
import types
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
TELLING = ("schema", "block")


class DocumentError(ValueError):
    """The JSON is not a document of this version; the message says where and why."""


def to_data(value: Any) -> Any:
    """The plain JSON value of a dataclass tree."""
    if dataclasses.is_dataclass(value):
        kind: Any = type(value)
        return {key: to_data(getattr(value, name)) for key, name in keys(kind).items()}
    if isinstance(value, tuple):
        return [to_data(part) for part in value]
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return value


def to_json(value: Any) -> str:
    return json.dumps(to_data(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[T], text: str | bytes) -> T:
    """Reads canonical or other JSON text; raises DocumentError naming the place that does not fit."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"not JSON: {error}") from error
    return from_data(kind, data)


def from_data(kind: type[T], data: Any) -> T:
    result = _read(kind, data, kind.__name__)
    assert isinstance(result, kind)
    return result


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@cache
def keys(kind: Any) -> dict[str, str]:
    """The JSON keys of a dataclass with the names of their fields; what tells the kind stands first."""
    names = [field.name for field in dataclasses.fields(kind)]
    names.sort(key=lambda name: name not in TELLING)
    return {name.removesuffix("_"): name for name in names}


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, data: Any, path: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _read_union(get_args(kind), data, path)
    if origin is tuple:
        if not isinstance(data, list):
            raise DocumentError(f"{path}: expected a list")
        return tuple(_read(get_args(kind)[0], part, f"{path}[{n}]") for n, part in enumerate(data))
    if origin is Literal:
        if data not in get_args(kind):
            raise DocumentError(f"{path}: expected {get_args(kind)[0]!r}")
        return data
    if dataclasses.is_dataclass(kind):
        return _read_dataclass(kind, data, path)
    return _read_scalar(kind, data, path)


def _read_union(options: tuple[Any, ...], data: Any, path: str) -> Any:
    if data is None and types.NoneType in options:
        return None
    options = tuple(option for option in options if option is not types.NoneType)
    if len(options) == 1:
        return _read(options[0], data, path)
    for option in options:
        if isinstance(data, dict) and data.get("block") in get_args(_hints(option)["block"]):
            return _read(option, data, path)
    raise DocumentError(f"{path}: unknown block")


def _read_dataclass(kind: Any, data: Any, path: str) -> Any:
    if not isinstance(data, dict):
        raise DocumentError(f"{path}: expected an object")
    names = keys(kind)
    if wrong := (set(data) ^ set(names)) - (_added_later(kind) - set(data)):
        raise DocumentError(f"{path}: missing or unknown key {sorted(wrong)[0]!r}")
    hints = _hints(kind)
    given = {key: name for key, name in names.items() if key in data}
    return kind(**{name: _read(hints[name], data[key], f"{path}.{key}") for key, name in given.items()})


@cache
def _added_later(kind: Any) -> frozenset[str]:
    """Keys that what was frozen before them does not have: their fields say since when."""
    return frozenset(field.name for field in dataclasses.fields(kind) if "since" in field.metadata)


def _read_scalar(kind: Any, data: Any, path: str) -> Any:
    try:
        if kind in (datetime, date, time):
            return kind.fromisoformat(data)
        if issubclass(kind, StrEnum):
            return kind(data)
    except (TypeError, ValueError) as error:
        raise DocumentError(f"{path}: {error}") from error
    if type(data) is not kind:
        raise DocumentError(f"{path}: expected {kind.__name__}")
    return data
