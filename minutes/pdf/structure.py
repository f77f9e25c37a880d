"""Mends the structure tree of a written document before it is closed (a WeasyPrint finisher)."""

from typing import Any


def mend_structure(document: Any, pdf: Any) -> None:
    """To come."""
