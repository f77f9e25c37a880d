"""The law in messages: named only where somebody has read it and said when (decisions.models.Citation)."""

from decisions.models import Citation


def cited(code: str) -> str:
    """The rule in brackets, to stand before a sentence's full stop; empty while nobody has read it."""
    citation = Citation.objects.filter(code=code, read_on__isnull=False).first()
    return f" ({citation.shown})" if citation else ""
