"""Small readings of a PDF's dictionaries."""

from collections.abc import Iterator

import pikepdf


def part(of: pikepdf.Object, name: str) -> pikepdf.Object:
    """A dictionary inside another; an empty one where it is missing."""
    found = of.get(name)
    return pikepdf.Dictionary() if found is None else found


def listed(value: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    """What an entry holds that may be one thing or a list of them, or missing."""
    if isinstance(value, pikepdf.Array):
        yield from value
    elif value is not None:
        yield value


def resources(pdf: pikepdf.Pdf, kind: str) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every font (or image, colour space …) of the pages and of the forms on them, once, with its name."""
    waiting: list[pikepdf.Object] = [page.obj for page in pdf.pages]
    seen: set[tuple[int, int]] = set()
    while waiting:
        held = part(waiting.pop(), "/Resources")
        waiting += [form for form in _unseen(part(held, "/XObject"), seen) if form.get("/Subtype") == "/Form"]
        yield from part(held, kind).items()


def _unseen(objects: pikepdf.Object, seen: set[tuple[int, int]]) -> Iterator[pikepdf.Object]:
    for found in objects.values():
        if found.objgen not in seen:
            seen.add(found.objgen)
            yield found
