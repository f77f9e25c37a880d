"""What waits for the one who is logged in, counted for the admin's front page."""

from typing import Any

from django import template

from minutes.admin.openings import decisions_withheld, openings_due

register = template.Library()


@register.simple_tag
def count_openings(user: Any) -> int:
    return int(openings_due(user).count())


@register.simple_tag
def count_withheld(user: Any) -> int:
    return int(decisions_withheld(user).count())
