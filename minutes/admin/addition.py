"""Tilføjelse til protokollen: under a signed text, published with it."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from js_asset import Media

from committees.admin.acting import actor
from committees.models import Meeting, User
from minutes.afterwards.additions import NotAdded, add
from minutes.enums import Act, DocumentKind
from minutes.forms.afterwards import AdditionForm
from minutes.models import Addition, Publication
from minutes.publishing.publish import PublishStopped, publish

WHAT = "ny"


def addition_page(request: HttpRequest, meeting: Meeting, what: str, frame: dict[str, Any]) -> HttpResponse:
    if what != WHAT:
        raise Http404
    form = AdditionForm(request.POST or None, meeting=meeting)
    if request.method == "POST" and form.is_valid() and _added(request, meeting, form):
        return HttpResponseRedirect(reverse("admin:committees_meeting_change", args=[meeting.pk]))
    nonce = str(request.csp_nonce)  # type: ignore[attr-defined]
    context = {
        "title": _("Addition to the record"),
        "form": form,
        "media": Media.from_media(form.media, nonce=nonce),
        "additions": Addition.objects.filter(item__meeting=meeting).select_related("item").order_by("-pk"),
    }
    return TemplateResponse(request, "admin/addition.html", {**frame, **context})


def _added(request: HttpRequest, meeting: Meeting, form: AdditionForm) -> bool:
    try:
        published = _add_and_publish(meeting, form.cleaned_data, actor(request))
    except NotAdded as error:
        form.add_error(None, str(error))
        return False
    except PublishStopped as error:
        for finding in error.findings:
            form.add_error(None, finding.message)
        return False
    words = _("It is added, and published.") if published else _("It is added.")
    messages.success(request, words)
    return True


@transaction.atomic
def _add_and_publish(meeting: Meeting, asked: dict[str, Any], who: User) -> bool:
    """Both or neither: what was typed stays in the form where publishing is stopped."""
    add(asked["item"], asked["author"], asked["html"], asked["public_html"], who)
    if not Publication.objects.filter(meeting=meeting, kind=DocumentKind.MINUTES).exists():
        return False
    note = _("Addition to item %(number)s.") % {"number": asked["item"].number}
    publish(meeting, DocumentKind.MINUTES, who, note, act=Act.ADDITION, only=asked["item"].number)
    return True
