"""Pictures among the attachments: the title is what those who cannot see them are told."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from minutes.checks.finding import Finding, Level
from minutes.checks.subject import Subject

# What cameras, scanners and clipboards call a file: it tells nothing of what is to be seen.
FILE_NAME = re.compile(
    r"(?:img|dsc[nf]?|p|pxl|scan\w*|skærmbillede|screenshot|billede|image|foto|photo|unavngivet|untitled|bilag)?"
    r"[\s_-]*[\d\s_.()-]*(?:\.\w{3,4})?",
    re.IGNORECASE,
)


def titles_tell_what_a_picture_shows(subject: Subject) -> Iterator[Finding]:
    message = _("“%(title)s” on item %(number)s is a picture. Give it a title that tells what it shows.")
    for item, row in subject.public_files:
        picture = row.attachment.content_type.startswith("image/")
        if picture and FILE_NAME.fullmatch(row.attachment.title.strip()):
            words = {"title": row.attachment, "number": item.number}
            judged = f"{row.attachment.clean_sha256} {row.attachment.title}"
            yield Finding(Level.JUDGE, message % words, item.pk, "attachments", row.pk, words=judged)
