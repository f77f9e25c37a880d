"""What the checks look at: the public edition as citizens would get it, and the records it is made of."""

from functools import cached_property

from committees.models import Meeting, Membership
from decisions.models import AgendaItem, ItemAttachment
from decisions.votes import Attendants
from minutes.checks.passages import Passage, passages
from minutes.checks.scanning import InFile, scans_of
from minutes.checks.texts import SetText, set_texts
from minutes.compose import compose
from minutes.compose.web_copy import changed_words
from minutes.document import AttachmentsBlock, MinutesDocument
from minutes.enums import DocumentKind, Edition
from minutes.models import WebChange
from minutes.register import shown_cases


class Subject:
    """A meeting's agenda or minutes about to be published; composed and read once for all checks."""

    def __init__(self, meeting: Meeting, kind: DocumentKind) -> None:
        self.meeting = meeting
        self.kind = kind

    @cached_property
    def document(self) -> MinutesDocument:
        """The public edition: exactly what citizens would see."""
        return compose(self.meeting, self.kind, Edition.PUBLIC)

    @cached_property
    def closed(self) -> MinutesDocument:
        """The whole record."""
        return compose(self.meeting, self.kind, Edition.CLOSED)

    @cached_property
    def items(self) -> list[AgendaItem]:
        """The records of all items, with everything that stands under them."""
        return list(self.meeting.items.with_document_data().order_by("position", "pk"))

    @cached_property
    def by_number(self) -> dict[str, AgendaItem]:
        return {item.number: item for item in self.items}

    @cached_property
    def passages(self) -> list[Passage]:
        """Every text of the public edition with its place."""
        return list(passages(self.document, self.by_number, self._case_titles()))

    def _case_titles(self) -> dict[str, str]:
        """Of the cases that the register names by their titles; an agenda has no place in it."""
        if self.kind != DocumentKind.MINUTES:
            return {}
        changes = list(WebChange.objects.filter(meeting=self.meeting).order_by("pk"))
        return {
            number: changed_words(case.title, changes)
            for number, case in shown_cases(self.meeting).items()
            if not case.standing
        }

    @cached_property
    def texts(self) -> list[SetText]:
        """The sections and decisions of the public edition with their tags."""
        return list(set_texts(self.document, self.by_number))

    @cached_property
    def attendants(self) -> Attendants:
        """Who came, and what happened to them item by item."""
        return Attendants(self.meeting)

    @cached_property
    def known_names(self) -> set[str]:
        """Those who sit in a body of the council that day, and those on the meeting's list."""
        sitting = Membership.objects.on(self.meeting.date).values_list("person__name", flat=True)
        return {row.printed_name for row in self.attendants.attendances} | set(sitting)

    @cached_property
    def scans(self) -> dict[int, list[InFile]]:
        """What was found in the files that become public, by attachment."""
        return scans_of(row.attachment for _item, row in self.public_files)

    @cached_property
    def public_files(self) -> list[tuple[AgendaItem, ItemAttachment]]:
        """The attachments whose files become public, with the items they stand on."""
        public = {
            (item.number, line.sha256)
            for item in self.document.items
            for block in item.blocks
            if isinstance(block, AttachmentsBlock)
            for line in block.attachments
            if line.sha256
        }
        return [
            (item, row)
            for item in self.items
            for row in item.item_attachments.all()
            if (item.number, row.attachment.clean_sha256) in public
        ]
