"""Votes: typed as text, shown back as they were understood."""

from typing import Any

from adminsortable2.admin import SortableStackedInline
from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from decisions.admin.of_item import OfItem
from decisions.forms.signed import SignedFormSet
from decisions.forms.vote import VoteForm
from decisions.labels import BALLOT_CHOICES
from decisions.models import Vote
from decisions.votes import read_vote


class VoteInline(OfItem, SortableStackedInline):
    model = Vote
    formset = SignedFormSet
    ordering = ["position", "pk"]
    extra = 0
    readonly_fields = ["understood"]
    verbose_name_plural = _("Votes")
    form = VoteForm
    fields = ["text", "understood", ("motion", "kind"), "decision", "public", "public_motion"]
    closed_only = ("public", "public_motion")

    @admin.display(description=_("understood as"))
    def understood(self, vote: Vote) -> Any:
        if not vote.pk:
            return _("Save the item to see how the vote is read.")
        lines = _counted(vote) if vote.tallies else []
        lines += [
            (_("Not understood"), problem) for problem in (read_vote(vote).problems if vote.text else [])
        ]
        return format_html_join("", "<div><strong>{}:</strong> {}</div>", lines) or "–"


def _counted(vote: Vote) -> list[tuple[Any, Any]]:
    lines = [(label, side(vote.tallies.get(choice, {}))) for choice, label in BALLOT_CHOICES.items()]
    return lines + ([(_("Result"), vote.get_result_display())] if vote.result else [])


def side(tally: dict[str, Any]) -> str:
    """One side of a vote as a line: 5 (A, V; Ida Holm)."""
    count = tally.get("count")
    who = "; ".join(filter(None, [", ".join(tally.get("groups", [])), ", ".join(tally.get("names", []))]))
    number = "?" if count is None else str(count)
    return f"{number} ({who})" if who else number
