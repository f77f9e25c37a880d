"""Taking the public agenda or minutes off the web, whole or one item or file of it, with a reason."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from committees.models import Meeting, User
from minutes.afterwards.withdraw import NothingPublished, withdraw
from minutes.afterwards.withdraw_part import withdraw_file, withdraw_item
from minutes.document import AttachmentsBlock, MinutesDocument
from minutes.enums import Cause, DocumentKind
from minutes.forms.afterwards import WHOLE, WithdrawForm
from minutes.labels import DOCUMENT_KINDS
from minutes.models import Publication, Withdrawal


def withdraw_page(request: HttpRequest, meeting: Meeting, kind: str, frame: dict[str, Any]) -> HttpResponse:
    if kind not in list(DocumentKind):
        raise Http404
    versions = Publication.objects.filter(meeting=meeting, kind=kind).order_by("version")
    form = WithdrawForm(request.POST or None, parts=_parts(list(versions)))
    if request.method == "POST" and (not versions or form.is_valid()):
        return _withdrawn(request, meeting, DocumentKind(kind), form)
    name = DOCUMENT_KINDS[DocumentKind(kind)]
    context = {"title": _("Withdraw: %(name)s") % {"name": name}, "form": form, "versions": versions}
    return TemplateResponse(request, "admin/withdraw.html", {**frame, **context})


def _withdrawn(
    request: HttpRequest, meeting: Meeting, kind: DocumentKind, form: WithdrawForm
) -> HttpResponseRedirect:
    """Leads to the sheet of the withdrawal, where the clock runs."""
    try:
        sheet = _withdraw(meeting, kind, getattr(form, "cleaned_data", {}), actor(request))
    except NothingPublished as error:
        messages.error(request, str(error))
        return HttpResponseRedirect(reverse("admin:committees_meeting_change", args=[meeting.pk]))
    messages.success(request, _("It is withdrawn. Its addresses now say so, and the record is kept."))
    return HttpResponseRedirect(reverse("admin:minutes_withdrawal_change", args=[sheet.pk]))


def _withdraw(meeting: Meeting, kind: DocumentKind, asked: dict[str, Any], who: User) -> Withdrawal:
    reason, cause = asked.get("reason", ""), Cause(asked.get("cause", Cause.MISTAKE))
    what, _colon, name = asked.get("what", WHOLE).partition(":")
    if what == "item":
        return withdraw_item(meeting, name, who, reason, cause)[-1]
    if what == "file":
        return withdraw_file(meeting, name, who, reason, cause)[-1]
    return withdraw(meeting, kind, who, reason, cause)


def _parts(versions: list[Publication]) -> list[tuple[Any, Any]]:
    """The whole, each item and each file that any version shows, in groups."""
    items: dict[str, str] = {}
    files: dict[str, str] = {}
    for document in (publication.read_document() for publication in versions):
        items |= _items(document)
        files |= _files(document)
    groups = ((_("One item"), items), (_("One file"), files))
    return [(WHOLE, _("The whole document")), *((name, [*parts.items()]) for name, parts in groups if parts)]


def _items(document: MinutesDocument) -> dict[str, str]:
    words = _("Only item %(number)s: %(title)s")
    return {
        f"item:{item.number}": words % {"number": item.number, "title": item.title}
        for item in document.items
        if not item.is_withdrawn
    }


def _files(document: MinutesDocument) -> dict[str, str]:
    return {
        f"file:{line.sha256}": _("Only the file: %(title)s") % {"title": line.title}
        for item in document.items
        for block in item.blocks
        if isinstance(block, AttachmentsBlock)
        for line in block.attachments
        if line.sha256
    }
