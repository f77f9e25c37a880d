"""How a job ends that cannot be done, in words for whoever waits for it."""

from django.conf import settings
from django.utils.translation import gettext as _


class JobFailed(Exception):
    """The work cannot succeed by trying again; the message is a sentence for the secretary."""


def took_too_long(seconds: float) -> str:
    return _(
        "It was stopped after %(seconds)d seconds. Move the longest tables and texts to attachments, "
        "then try again; if it is not long, ask the administrator."
    ) % {"seconds": seconds}


def needed_too_much_memory() -> str:
    return _(
        "It was stopped, since it needed more than %(most)d MB of memory. Move the longest tables and "
        "texts to attachments, then try again; if it is not long, ask the administrator."
    ) % {"most": settings.JOB_MEMORY_MB}
