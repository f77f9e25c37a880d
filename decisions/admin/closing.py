"""Closing on an item's page: what stands beside the public texts, and the way to the service."""

from datetime import date
from itertools import chain
from typing import Any

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from decisions.citations import named_rule
from decisions.closing import close, open_item, release
from decisions.enums import SectionRole
from decisions.forms.closing import offer, offered_grounds
from decisions.models import AgendaItem, Attachment, ClosingGround, Decision
from decisions.public_copies import is_marked

OF_THE_ITEM = ("public_title", "public_presentation", "public_decision")
OF_ROWS = ("public_html", "public_motion", "public_text", "public_title")


def closed_side(item: AgendaItem) -> dict[str, Any]:
    """What the page shows on the left of the public texts, as it is saved."""
    return {
        "closed_sections": item.sections.exclude(role=SectionRole.ATTACHMENTS).exclude(html=""),
        "closed_decisions": item.decisions.filter(own=True).exclude(html=""),
        "closing_changes": item.closing_changes.select_related("actor"),
        "closing_rule": named_rule("public-extract"),
    }


def page_grounds(item: AgendaItem) -> list[ClosingGround]:
    """What every list of grounds on the item's page offers."""
    files = Attachment.objects.filter(item_attachments__item=item)
    parts = (item.sections, item.decisions, files)
    chosen = chain.from_iterable(rows.values_list("closed_ground_id", flat=True) for rows in parts)  # type: ignore[attr-defined]
    day: date = item.meeting.date
    return offered_grounds(day, {item.closed_ground_id, *chosen})


def offer_grounds(form_class: Any, grounds: list[ClosingGround]) -> None:
    if "closed_ground" in form_class.base_fields:
        offer(form_class.base_fields["closed_ground"], grounds)


def follow_closing(request: HttpRequest, item: AgendaItem, form: ModelForm[AgendaItem]) -> None:
    """Closes or opens where the form says so; before the rest is saved, which the service would undo."""
    if "closed" not in form.changed_data:
        return
    typed = form.cleaned_data
    if typed["closed"]:
        close(item, typed["closed_ground"], typed["closed_reason"], actor(request))
    else:
        open_item(item, actor(request))


def release_told(request: HttpRequest, formsets: Any) -> None:
    """Ends the embargo of the decisions whose party was told."""
    for formset in formsets:
        if formset.model is Decision:
            for form in formset.initial_forms:
                if getattr(form, "party_told", False) and not form.cleaned_data.get("DELETE"):
                    release(form.instance, actor(request))
                    messages.info(
                        request,
                        _("The decision is not withheld any more. Citizens see it in the next version."),
                    )


def warn_of_bare_closing(request: HttpRequest, item: AgendaItem) -> None:
    if item.closed and not item.kept_out and not (item.public_title and item.closed_reason):
        messages.warning(
            request,
            _("The item is closed, but has no public title or no reason yet. It cannot be published so."),
        )


def warn_of_marks(request: HttpRequest, form: ModelForm[AgendaItem], formsets: Any) -> None:
    """They are saved as they are; publishing stops."""
    texts = [form.cleaned_data.get(name) for name in OF_THE_ITEM]
    for row in chain.from_iterable(formset.forms for formset in formsets):
        texts += [getattr(row, "cleaned_data", {}).get(name) for name in OF_ROWS]
    if any(is_marked(text or "") for text in texts):
        messages.warning(
            request,
            _("Marks ⟦ ⟧ still stand in a public text. Decide on the words at them before you publish."),
        )
