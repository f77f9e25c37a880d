"""Putting attachments on items."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from committees.models import User
from decisions.attachments.adding import add_attachment
from decisions.attachments.errors import UnusableFile
from decisions.attachments.names import title_from
from decisions.models import AgendaItem, Attachment, ItemAttachment


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one of several files: its attachment, or a sentence why there is none."""

    filename: str
    attachment: Attachment | None = None
    problem: str = ""


@transaction.atomic
def attach(item: AgendaItem, attachment: Attachment) -> ItemAttachment:
    """Puts the attachment last on the item; once only, however often it is asked for."""
    AgendaItem.objects.select_for_update().get(pk=item.pk)
    places = list(item.item_attachments.order_by("position", "pk"))
    for place in places:
        if place.attachment_id == attachment.pk:
            return place
    position = places[-1].position + 1 if places else 0
    return ItemAttachment.objects.create(item=item, attachment=attachment, position=position)


def attach_many(item: AgendaItem, uploads: Iterable["File[bytes]"], actor: User | None) -> list[Received]:
    """Takes in each file by itself, titled after its name; a bad one is told of, the others stay."""
    return [_receive(item, upload, actor) for upload in uploads]


def _receive(item: AgendaItem, upload: "File[bytes]", actor: User | None) -> Received:
    name = upload.name or ""
    try:
        attachment = add_attachment(upload, title_from(name), actor)
    except UnusableFile as error:
        return Received(name, problem=str(error))
    except OSError:
        return Received(name, problem=_("The file could not be stored. Try again, or ask the administrator."))
    attach(item, attachment)
    return Received(name, attachment)
