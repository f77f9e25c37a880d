"""Words for addresses: made from a name, never twice the same."""

from itertools import count

from django.db import models

from committees.folding import danish_slug

LENGTH = 80


def free_slug(model: type[models.Model], name: str, fallback: str) -> str:
    """The name as an address word, with a number behind it where another row has it already."""
    base = danish_slug(name)[: LENGTH - 5] or fallback
    taken = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for n in count(1) if (slug := base if n == 1 else f"{base}-{n}") not in taken)
