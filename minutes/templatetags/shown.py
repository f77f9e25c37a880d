"""Small filters of the public pages."""

from datetime import time
from typing import Any

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.formats import date_format
from django.utils.translation import ngettext

from committees.enums import CommitteeKind
from committees.models import Committee, Meeting
from minutes.public.shown.blocks import ShownFile

register = template.Library()


@register.filter
def with_weekday(day: Any) -> str:
    """ "onsdag den 3. november 2021"."""
    return date_format(day, "l \\d\\e\\n j. F Y")


@register.filter
def when(meeting: Meeting) -> str:
    """ "onsdag den 3. november 2021 kl. 17.00", or the day alone where no time is known."""
    at: time | None = meeting.starts_at
    return with_weekday(meeting.date) + (f" kl.\u00a0{at:%H.%M}" if at else "")


@register.filter
def kind_beside_name(committee: Committee) -> str:
    """ "Stående udvalg"; empty for the council and wherever the name begins with the same word."""
    kind = str(committee.get_kind_display())
    said = committee.name.casefold().startswith(kind.casefold())
    return "" if said or committee.kind == CommitteeKind.COUNCIL else kind


@register.filter
def file_details(file: ShownFile) -> str:
    """ "PDF, 3 sider, 120 kB"; empty where only the title is known."""
    parts = [file.form]
    if file.pages:
        parts.append(ngettext("%(count)d page", "%(count)d pages", file.pages) % {"count": file.pages})
    if file.size is not None:
        parts.append(filesizeformat(file.size))
    return ", ".join(part for part in parts if part)
