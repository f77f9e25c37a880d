"""The rules as users may see them: named only once somebody has read them (decisions.models.Citation)."""

from decisions.models import Citation


def named_rule(code: str) -> str:
    """The rule's words; empty while nobody has read it, and where there is none of that code."""
    rule = Citation.objects.filter(code=code).first()
    return rule.shown if rule else ""
