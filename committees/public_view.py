"""The mark of a public view: whoever asks, it answers alike, and nobody looks at who asks.

See docs/architecture.md, "The public boundary".
"""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


def public_view(view: View) -> View:
    """Marks a view as public. For a class: `@method_decorator(public_view, name="dispatch")`."""
    view.is_public = True  # type: ignore[attr-defined]
    return view


def is_public(view: Callable[..., Any]) -> bool:
    return getattr(view, "is_public", False)
