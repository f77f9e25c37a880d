"""The page "Klar til offentliggørelse": what is wrong, what becomes public, and the one next step."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from committees.admin.acting import actor
from committees.models import Meeting
from minutes.admin.changes import difference_context
from minutes.admin.findings import listed_findings
from minutes.admin.going_public import going_public
from minutes.checks import Finding, Level, Subject, examine
from minutes.checks.acceptances import accept
from minutes.enums import Cause, DocumentKind
from minutes.forms.publishing import AcceptForm, PublishForm
from minutes.labels import DOCUMENT_KINDS
from minutes.models import Publication, SignedRecord
from minutes.publishing.fingerprints import fingerprint_of
from minutes.publishing.planning import NotPlanned, cancel_plan, plan
from minutes.publishing.plans import waiting
from minutes.publishing.publish import ChangedSince, PublishStopped, publish
from minutes.publishing.ready import ready_mark, report_ready, second_person_findings


def publish_page(request: HttpRequest, meeting: Meeting, kind: str, frame: dict[str, Any]) -> HttpResponse:
    """Publishes only what the page showed: where something changed since, it is shown anew."""
    if kind not in list(DocumentKind):
        raise Http404
    return _Page(request, meeting, DocumentKind(kind), frame).answer()


class _Page:
    """One request to the page. A button's name says which act was asked for."""

    def __init__(
        self, request: HttpRequest, meeting: Meeting, kind: DocumentKind, frame: dict[str, Any]
    ) -> None:
        self.request, self.meeting, self.kind, self.frame = request, meeting, kind, frame
        self.subject = Subject(meeting, kind)
        self.found = examine(self.subject)
        self.seen = fingerprint_of(self.subject)
        self.judging = [f for f in self.found if f.level == Level.JUDGE and not f.accepted]
        posted = request.POST if request.method == "POST" else None
        accepting = posted is not None and "_accept" in posted
        self.accept_form = AcceptForm(posted if accepting else None, found=self.judging)
        self.form = PublishForm(
            None if accepting else posted,
            initial={"seen": self.seen},
            correction=Publication.objects.filter(meeting=meeting, kind=kind).exists(),
        )

    def answer(self) -> HttpResponse:
        if self.request.method == "POST" and self._act():
            return HttpResponseRedirect(self.next)
        return TemplateResponse(self.request, "admin/publish.html", {**self.frame, **self._context()})

    def _act(self) -> bool:
        """Whether something was done, so that the page is left or shown anew."""
        self.next = self.request.path
        posted = self.request.POST
        if "_accept" in posted:
            return self._accept()
        if "_cancel_plan" in posted:
            cancel_plan(self.meeting, self.kind, actor(self.request))
            return True
        if not self.form.is_valid():
            return False
        if self.form.cleaned_data["seen"] != self.seen:
            self._changed()
            return True
        if "_ready" in posted:
            return self._report_ready()
        return self._plan() if "_plan" in posted else self._publish()

    def _accept(self) -> bool:
        if not self.accept_form.is_valid():
            return False
        ticked = set(self.accept_form.cleaned_data["findings"])
        chosen = [finding for finding in self.judging if finding.fingerprint in ticked]
        accept(self.meeting, chosen, self.accept_form.cleaned_data["reason"], actor(self.request))
        return True

    def _report_ready(self) -> bool:
        report_ready(self.meeting, self.kind, actor(self.request))
        messages.success(self.request, _("It is reported ready. Now another person can publish it."))
        return True

    def _publish(self) -> bool:
        note, slip = self.form.cleaned_data.get("note", ""), self.form.cleaned_data.get("slip")
        cause = Cause(slip) if slip else None
        try:
            publication = publish(
                self.meeting, self.kind, actor(self.request), note, seen=self.seen, slip=cause
            )
        except ChangedSince:
            self._changed()
            return True
        except PublishStopped as error:
            self._stopped(error.findings)
            return False
        texts = {
            DocumentKind.AGENDA: _("The agenda is published, version %(version)s. The PDF is being made."),
            DocumentKind.MINUTES: _("The minutes are published, version %(version)s. The PDF is being made."),
        }
        messages.success(self.request, texts[self.kind] % {"version": publication.version})
        self.next = reverse("admin:committees_meeting_change", args=[self.meeting.pk])
        return True

    def _plan(self) -> bool:
        cleaned = self.form.cleaned_data
        at = timezone.make_aware(datetime.combine(cleaned["day"], cleaned["time"]))
        try:
            slip = Cause(cleaned["slip"]) if cleaned.get("slip") else None
            note = cleaned.get("note", "")
            plan(self.meeting, self.kind, at, actor(self.request), note, self.seen, slip)
        except ChangedSince:
            self._changed()
            return True
        except NotPlanned as error:
            self.form.add_error("day", str(error))
            return False
        except PublishStopped as error:
            self._stopped(error.findings)
            return False
        when = date_format(timezone.localtime(at), "DATETIME_FORMAT")
        messages.success(self.request, _("It will be published by itself %(at)s.") % {"at": when})
        return True

    def _changed(self) -> None:
        messages.warning(
            self.request, _("Something was changed since you opened the page. Look once more, then publish.")
        )

    def _stopped(self, found: list[Finding]) -> None:
        messages.error(self.request, _("Nothing is published. Mend what is listed below first."))
        shown = {finding.fingerprint for finding in self.found}
        for finding in found:
            if finding.fingerprint not in shown:
                messages.error(self.request, finding.message)

    def _context(self) -> dict[str, Any]:
        two = second_person_findings(self.subject, actor(self.request))
        return {
            "title": _("Ready to publish: %(name)s") % {"name": DOCUMENT_KINDS[self.kind]},
            "form": self.form,
            "accept_form": self.accept_form,
            "findings": listed_findings(self.meeting, self.found),
            "stopped": any(finding.level == Level.STOP for finding in self.found),
            "judging": self.judging,
            "second_person": bool(two),
            "ready": ready_mark(self.subject) if self.meeting.committee.second_person_publishes else None,
            "planned": waiting(self.meeting, self.kind).first(),
            "signed": self.kind == DocumentKind.MINUTES
            and SignedRecord.objects.filter(meeting=self.meeting).exists(),
            "lines": going_public(self.subject),
            "preview_url": reverse("preview", args=[self.meeting.pk, self.kind]),
            **difference_context(self.meeting, self.kind, self.subject.document),
        }
