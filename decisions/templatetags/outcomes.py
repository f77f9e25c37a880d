"""The outcome of a decision as a small tag: a word, and a colour that only repeats it."""

from django import template
from django.utils.translation import gettext as _

from decisions.enums import Outcome
from decisions.labels import OUTCOMES

register = template.Library()

TONES = {
    "good": {
        Outcome.APPROVED,
        Outcome.APPROVED_AMENDED,
        Outcome.ADOPTED,
        Outcome.CONCURRED,
        Outcome.ELECTED,
    },
    "wait": {
        Outcome.RECOMMENDED,
        Outcome.REFERRED,
        Outcome.POSTPONED,
        Outcome.SENT_BACK,
        Outcome.SENT_TO_HEARING,
        Outcome.STOPPED,
    },
    "bad": {Outcome.DISMISSED, Outcome.REFUSED, Outcome.REJECTED, Outcome.LAPSED},
}


@register.inclusion_tag("public/parts/tag.html")
def outcome_tag(outcome: str | None, decided: bool = False) -> dict[str, str]:
    """The outcome's word; "Decision in words" where a text without a code was decided; else nothing."""
    if outcome:
        tone = next((tone for tone, outcomes in TONES.items() if outcome in outcomes), "calm")
        return {"tone": tone, "word": str(OUTCOMES[Outcome(outcome)])}
    return {"tone": "calm", "word": _("Decision in words") if decided else ""}
