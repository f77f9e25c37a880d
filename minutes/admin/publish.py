"""The page "Klar til offentliggørelse": what is wrong, what becomes public, and the one button."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from committees.models import Meeting
from minutes.admin.findings import listed_findings
from minutes.admin.going_public import going_public
from minutes.checks import Level, findings
from minutes.enums import DocumentKind
from minutes.fingerprints import fingerprint
from minutes.forms.publishing import PublishForm
from minutes.labels import DOCUMENT_KINDS
from minutes.models import Publication
from minutes.publish import PublishStopped, publish


def publish_page(request: HttpRequest, meeting: Meeting, kind: str, frame: dict[str, Any]) -> HttpResponse:
    """Publishes only what the page showed: where something changed since, it is shown anew."""
    if kind not in list(DocumentKind):
        raise Http404
    document = DocumentKind(kind)
    found = findings(meeting, document)
    seen = fingerprint(meeting, document)
    form = PublishForm(
        request.POST or None,
        initial={"seen": seen},
        correction=Publication.objects.filter(meeting=meeting, kind=kind).exists(),
        judging=any(finding.level == Level.JUDGE for finding in found),
    )
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["seen"] != seen:
            messages.warning(
                request, _("Something was changed since you opened the page. Look once more, then publish.")
            )
            return HttpResponseRedirect(request.path)
        if _published(request, meeting, document, form.cleaned_data.get("note", "")):
            return HttpResponseRedirect(reverse("admin:committees_meeting_change", args=[meeting.pk]))
    context = {
        "title": _("Ready to publish: %(name)s") % {"name": DOCUMENT_KINDS[document]},
        "form": form,
        "findings": listed_findings(meeting, found),
        "stopped": any(finding.level == Level.STOP for finding in found),
        "lines": going_public(meeting, document),
        "preview_url": reverse("preview", args=[meeting.pk, kind]),
    }
    return TemplateResponse(request, "admin/publish.html", {**frame, **context})


def _published(request: HttpRequest, meeting: Meeting, kind: DocumentKind, note: str) -> bool:
    try:
        publication = publish(meeting, kind, actor(request), note, accepting=str(_("Judged on the page")))
    except PublishStopped:
        messages.error(request, _("Nothing is published. Mend what is listed below first."))
        return False
    texts = {
        DocumentKind.AGENDA: _("The agenda is published, version %(version)s. The PDF is being made."),
        DocumentKind.MINUTES: _("The minutes are published, version %(version)s. The PDF is being made."),
    }
    messages.success(request, texts[kind] % {"version": publication.version})
    return True
