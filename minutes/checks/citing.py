"""The law in messages: named only where somebody has read it and said when (decisions.citations)."""

from committees.enums import CommitteeKind
from committees.models import Committee
from decisions.citations import named_rule

COMMITTEES = {CommitteeKind.FINANCE, CommitteeKind.STANDING}
# The paragraphs are about the council; this one stands for it in committees (docs/domain.md).
OF_COMMITTEES = {"public-extract": "styrelsesloven-20-7"}


def cited(code: str) -> str:
    """The rule in brackets, to stand before a sentence's full stop; empty while nobody has read it."""
    rule = named_rule(code)
    return f" ({rule})" if rule else ""


def cited_for(body: Committee, code: str) -> str:
    """The rule as it holds for that body; empty where the law says it of the council alone."""
    if body.kind == CommitteeKind.COUNCIL:
        return cited(code)
    if body.kind in COMMITTEES and code in OF_COMMITTEES:
        return cited(OF_COMMITTEES[code])
    return ""
