"""File names: as staff gave them, made safe; and in public, after the title."""

import re
import unicodedata

from committees.folding import danish_slug
from decisions.attachments.kinds import EXTENSIONS
from decisions.models import Attachment

LONGEST = 150
UNSAFE = re.compile(r'[<>:"|?*\u2028\u2029]')


def safe_filename(name: str, extension: str) -> str:
    """The name without path, control and direction characters, no longer than disks take.

    Danish letters stay. The extension is the content's own.
    """
    name = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    name = "".join(c for c in name if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
    stem = " ".join(UNSAFE.sub("", name).split()).strip(". ")
    if stem.lower().endswith(f".{extension}"):
        stem = stem[: -len(extension) - 1]
    return f"{stem[:LONGEST].strip('. ') or 'bilag'}.{extension}"


def title_from(filename: str) -> str:
    """A first title for a file that was given none: its name without extension and underscores."""
    stem = safe_filename(filename, "").rstrip(".")
    return " ".join(re.sub(r"\.\w{1,5}$", "", stem).replace("_", " ").split()) or stem


def published_name(attachment: Attachment) -> str:
    """The last part of the public address. From the title, which is printed anyway: a file name can
    hold a citizen's name or number that nobody looked at.

    See docs/domain.md, "Personal data in names and titles".
    """
    return f"{published_stem(attachment.title)}.{EXTENSIONS.get(attachment.clean_content_type, 'bin')}"


def published_stem(title: str) -> str:
    """The published name without its ending."""
    return danish_slug(title)[:80].strip("-") or "bilag"
