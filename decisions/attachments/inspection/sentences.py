"""What was found in a file, as sentences for who looks after it."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from decisions.attachments.inspection.labels import ORDINARY, label, place
from decisions.models import Attachment

MOST_PLACES = 5


def found_sentences(attachment: Attachment) -> list[str]:
    """What the original hid and is gone, and what the clean copy still hides; none where nothing is."""
    original, clean = _by_code(attachment.hidden_in_original), _by_code(attachment.hidden_in_clean)
    gone = {code: places for code, places in original.items() if code not in clean}
    removed = (
        _("Found in the original and removed: %(things)s.")
        if attachment.clean_file
        else _("Found in the file: %(things)s.")
    )
    still = _("Still in the copy that may be published: %(things)s.")
    told = ((removed, gone), (still, clean))
    return [sentence % {"things": _things(found)} for sentence, found in told if found]


def _by_code(entries: Iterable[Mapping[str, str]]) -> dict[str, list[str]]:
    """Places by code, without what belongs in every good file."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        if entry["code"] not in ORDINARY:
            places = found.setdefault(entry["code"], [])
            if entry["where"] and entry["where"] not in places:
                places.append(entry["where"])
    return found


def _things(found: Mapping[str, list[str]]) -> str:
    return ", ".join(_thing(code, places) for code, places in found.items())


def _thing(code: str, places: list[str]) -> str:
    if not places:
        return label(code)
    shown = ", ".join(place(where) for where in places[:MOST_PLACES])
    return f"{label(code)} ({shown}{' …' if len(places) > MOST_PLACES else ''})"
