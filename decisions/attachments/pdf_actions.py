"""What a click in a PDF may do."""

from typing import Any

from pikepdf import Name

SAFE_LINKS = ("http://", "https://", "mailto:")


def is_safe(action: Any) -> bool:
    """Only a jump inside the file, or a link to the web or a mail address."""
    if action.get("/S") == Name.GoTo:
        return True
    return action.get("/S") == Name.URI and str(action.get("/URI", "")).lower().startswith(SAFE_LINKS)
