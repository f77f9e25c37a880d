"""How far the layout is, told while it goes on. WeasyPrint itself counts pages to an unknown end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import page as layout

Told = Callable[[int, int], object]  # done, of


@contextmanager
def telling(told: Told | None) -> Iterator[None]:
    """Tells after each page how many items are laid out; parts of the body where there are no items."""
    if told is None:
        yield
        return
    make, best = layout.make_page, -1

    def make_page(context: Any, root: Any, *rest: Any) -> Any:
        nonlocal best
        made = make(context, root, *rest)
        done, of = _count(root, made[1])
        if done > best:
            best = done
            told(done, of)
        return made

    layout.make_page = make_page
    try:
        yield
    finally:
        layout.make_page = make


def _count(root: Any, resume_at: Any) -> tuple[int, int]:
    """`resume_at` says where the next page goes on: {0: {child of the body: …}}, None at the end."""
    parts = [part for body in root.children for part in body.children]
    is_item = [_is_item(part) for part in parts]
    if not any(is_item):
        is_item = [True] * len(parts)
    body = resume_at and next(iter(resume_at.values()))
    reached = len(parts) if resume_at is None else min(body or {0: None})
    return sum(is_item[:reached]), sum(is_item)


def _is_item(part: Any) -> bool:
    return "item" in (part.element.get("class") or "").split()
