from django import template

from committees.models import Organisation
from committees.organisations import organisation

register = template.Library()


@register.simple_tag
def the_organisation() -> Organisation:
    """The municipality whose house this is."""
    return organisation()
