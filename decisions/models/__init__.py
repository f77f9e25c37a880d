"""The models of the middle floor, one a file: working records first, then the public projection."""

from decisions.models.agenda_item import AgendaItem
from decisions.models.attachment import Attachment
from decisions.models.attachment_page import AttachmentPage
from decisions.models.ballot import Ballot
from decisions.models.barred_file import BarredFile
from decisions.models.case import Case
from decisions.models.citation import Citation
from decisions.models.closing_change import ClosingChange
from decisions.models.closing_ground import ClosingGround
from decisions.models.decision import Decision
from decisions.models.dissent import Dissent
from decisions.models.follow_up import FollowUp
from decisions.models.item_attachment import ItemAttachment
from decisions.models.item_event import ItemEvent
from decisions.models.published_attendance import PublishedAttendance
from decisions.models.published_ballot import PublishedBallot
from decisions.models.reading_grant import ReadingGrant
from decisions.models.register_entry import RegisterEntry
from decisions.models.section import Section
from decisions.models.vote import Vote

__all__ = [
    "AgendaItem",
    "Attachment",
    "AttachmentPage",
    "Ballot",
    "BarredFile",
    "Case",
    "Citation",
    "ClosingChange",
    "ClosingGround",
    "Decision",
    "Dissent",
    "FollowUp",
    "ItemAttachment",
    "ItemEvent",
    "PublishedAttendance",
    "PublishedBallot",
    "ReadingGrant",
    "RegisterEntry",
    "Section",
    "Vote",
]
