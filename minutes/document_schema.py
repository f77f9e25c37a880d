"""The JSON Schema (2020-12) of a MinutesDocument, made from the dataclasses.

`python -m minutes.document_schema` writes it on standard output.
"""

import dataclasses
import json
import sys
import types
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from minutes.document import MinutesDocument
from minutes.document_json import keys

FORMATS = {date: "date", datetime: "date-time"}
SIMPLE = {str: "string", int: "integer", bool: "boolean", types.NoneType: "null"}


def json_schema() -> dict[str, Any]:
    """The schema as a JSON value, with one definition a dataclass."""
    definitions: dict[str, Any] = {}
    root = _schema(MinutesDocument, definitions)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": definitions}


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(option, definitions) for option in get_args(kind)]}
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if dataclasses.is_dataclass(kind):
        return _object(kind, definitions)
    if kind is time:
        return {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}
    if kind in FORMATS:
        return {"type": "string", "format": FORMATS[kind]}
    if issubclass(kind, StrEnum):
        return {"enum": [str(code) for code in kind]}
    return {"type": SIMPLE[kind]}


def _object(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        hints = get_type_hints(kind)
        properties = {key: _schema(hints[name], definitions) for key, name in keys(kind).items()}
        definitions[kind.__name__] = {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{kind.__name__}"}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(json_schema(), indent=1) + "\n")
