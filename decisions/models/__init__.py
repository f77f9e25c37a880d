"""The models of the middle floor, one a file: working records first, then the public projection."""

from decisions.models.agenda_item import AgendaItem
from decisions.models.attachment import Attachment
from decisions.models.attachment_page import AttachmentPage
from decisions.models.ballot import Ballot
from decisions.models.case import Case
from decisions.models.decision import Decision
from decisions.models.dissent import Dissent
from decisions.models.follow_up import FollowUp
from decisions.models.item_attachment import ItemAttachment
from decisions.models.item_event import ItemEvent
from decisions.models.published_attendance import PublishedAttendance
from decisions.models.published_ballot import PublishedBallot
from decisions.models.register_entry import RegisterEntry
from decisions.models.section import Section
from decisions.models.vote import Vote

__all__ = [
    "AgendaItem",
    "Attachment",
    "AttachmentPage",
    "Ballot",
    "Case",
    "Decision",
    "Dissent",
    "FollowUp",
    "ItemAttachment",
    "ItemEvent",
    "PublishedAttendance",
    "PublishedBallot",
    "RegisterEntry",
    "Section",
    "Vote",
]
