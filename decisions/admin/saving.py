"""What follows from saving an item's page: order of texts, reading of votes, files taken in."""

from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from decisions.arrange import arrange
from decisions.attachments import UnusableFile, add_attachment, attach
from decisions.models import AgendaItem, Decision, ItemEvent, Vote
from decisions.votes import record_vote, record_votes


def arrange_texts(item: AgendaItem, formsets: Any) -> None:
    """Puts decisions where the form says, among the sections in the order they were dragged to."""
    places = {
        form.instance.pk: form.cleaned_data.get("after") or ""
        for formset in formsets
        if formset.model is Decision
        for form in formset.forms
        if form.instance.pk and form.cleaned_data
    }
    arrange(item, places)


def read_votes(request: HttpRequest, item: AgendaItem, formsets: Any) -> None:
    """Counts the votes that were typed anew, and says what was not understood or is worth a look.

    An event reaches to later items, so after one every vote of the meeting is counted again.
    """
    if _changed(formsets, ItemEvent):
        record_votes(item.meeting)
    elif not _changed(formsets, Vote):
        return
    for vote in item.votes.order_by("position", "pk"):
        parsed = record_vote(vote)
        for sentence in [*parsed.problems, *parsed.notes]:
            messages.warning(
                request, _("The vote “%(vote)s”: %(problem)s") % {"vote": vote, "problem": sentence}
            )


def _changed(formsets: Any, model: type[Model]) -> bool:
    return any(formset.model is model and formset.has_changed() for formset in formsets)


def add_files(request: HttpRequest, item: AgendaItem, files: list[UploadedFile]) -> None:
    """Takes in each file; one that cannot be used is told of, and the others stay."""
    for file in files:
        title = PurePath(file.name or "").stem.replace("_", " ").strip() or _("Attachment")
        try:
            attach(item, add_attachment(file, title, actor(request)))
        except UnusableFile as error:
            messages.error(request, f"{file.name}: {error}")
