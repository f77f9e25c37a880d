"""Taking the public agenda or minutes off the web, with a reason."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from committees.models import Meeting
from minutes.enums import DocumentKind
from minutes.forms.publishing import WithdrawForm
from minutes.labels import DOCUMENT_KINDS
from minutes.models import Publication
from minutes.withdraw import NothingPublished, withdraw


def withdraw_page(request: HttpRequest, meeting: Meeting, kind: str, frame: dict[str, Any]) -> HttpResponse:
    if kind not in list(DocumentKind):
        raise Http404
    form = WithdrawForm(request.POST or None)
    back = reverse("admin:committees_meeting_change", args=[meeting.pk])
    if request.method == "POST" and form.is_valid():
        try:
            withdraw(meeting, DocumentKind(kind), actor(request), form.cleaned_data["reason"])
        except NothingPublished as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("It is withdrawn. Its addresses now say so, and the record is kept."))
        return HttpResponseRedirect(back)
    name = DOCUMENT_KINDS[DocumentKind(kind)]
    versions = Publication.objects.filter(meeting=meeting, kind=kind).order_by("version")
    context = {"title": _("Withdraw: %(name)s") % {"name": name}, "form": form, "versions": versions}
    return TemplateResponse(request, "admin/withdraw.html", {**frame, **context})
