"""Writes a meeting's MinutesDocument as JSON on standard output, composed as it stands now."""

import getpass
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from committees.models import Meeting
from decisions.enums import ReadAs, ReadingGround
from decisions.reading import record_reading
from minutes.compose import compose
from minutes.document import MinutesDocument
from minutes.document_json import to_json
from minutes.enums import DocumentKind, Edition


class Command(BaseCommand):
    help = "Write the MinutesDocument of a meeting."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("meeting", help="its number, or its address such as socialudvalget/2021-11-03")
        parser.add_argument("--edition", choices=list(Edition), default=Edition.PUBLIC)
        parser.add_argument("--kind", choices=list(DocumentKind), default=DocumentKind.MINUTES)

    def handle(self, *args: Any, **options: Any) -> None:
        meeting = _meeting(options["meeting"])
        document = compose(meeting, DocumentKind(options["kind"]), Edition(options["edition"]))
        if document.edition == Edition.CLOSED:
            _record(meeting, document)
        self.stdout.write(to_json(document))


def _meeting(name: str) -> Meeting:
    slug, _slash, day = name.strip("/").removeprefix("udvalg/").partition("/")
    candidates = Meeting.objects.select_related("committee__style")
    if name.isdigit():
        found = candidates.filter(pk=int(name[:18])).first()
    else:
        found = next((m for m in candidates.filter(committee__slug=slug) if m.day == day), None)
    if found is None:
        raise CommandError(f"There is no meeting {name!r}. Give its number or committee/yyyy-mm-dd.")
    return found


def _record(meeting: Meeting, document: MinutesDocument) -> None:
    """Nobody is logged in here: the log names the account on the server."""
    public = compose(meeting, document.kind, Edition.PUBLIC).items
    numbers = [item.number for item in document.items if item not in public]
    keys = meeting.items.filter(number__in=numbers).order_by("pk").values_list("pk", flat=True)
    opened = {key: str(ReadingGround.SERVER) for key in keys}
    record_reading(None, meeting, opened, ReadAs.EXPORT, kind=str(document.kind), account=_account())


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in a container
        return "?"
