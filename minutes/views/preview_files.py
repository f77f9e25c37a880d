"""The files that would become public, as citizens would open them: their clean copies. For staff alone."""

from collections.abc import Iterator

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from committees.access import visible_to
from committees.models import User
from decisions.attachments import published_name
from decisions.models import Attachment
from minutes.document import AttachmentsBlock, MinutesDocument
from minutes.envelope import FileLink
from minutes.public.views.files import INLINE, SANDBOX


def going_public(user: User | AnonymousUser) -> QuerySet[Attachment]:
    """Open attachments in open places: a closed one is opened on its own page, where that is recorded."""
    open_place = Q(item_attachments__section=None) | Q(item_attachments__section__closed=False)
    rows = visible_to(Attachment.objects.all(), user).filter(public=True).exclude(clean_file="")
    return rows.filter(open_place, item_attachments__item__closed=False).distinct()


def preview_links(document: MinutesDocument, user: User | AnonymousUser) -> Iterator[FileLink]:
    """The document's files at the address of their preview."""
    named = {
        line.sha256
        for item in document.items
        for block in item.blocks
        if isinstance(block, AttachmentsBlock)
        for line in block.attachments
    }
    for row in going_public(user).filter(clean_sha256__in=named - {None}).order_by("-pk"):
        address = reverse("preview_file", args=[row.pk])
        yield FileLink(row.clean_sha256, address, row.clean_content_type, row.clean_size or 0, row.pages)


@require_safe
@never_cache
def preview_file(request: HttpRequest, pk: int) -> FileResponse:
    """The bytes, type and name citizens would get."""
    row = get_object_or_404(going_public(request.user), pk=pk)
    try:
        stream = row.clean_file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    kind = row.clean_content_type or "application/octet-stream"
    response = FileResponse(
        stream, content_type=kind, filename=published_name(row), as_attachment=kind not in INLINE
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    if kind != "application/pdf":  # browsers' own PDF viewers do not run in a sandbox
        response.headers["Content-Security-Policy"] = SANDBOX
    return response
