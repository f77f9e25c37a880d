"""One item or decision about to become public: what citizens will read, and the button."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from committees.admin.acting import actor
from committees.organisations import organisation
from decisions.models import AgendaItem, Decision
from minutes.admin.findings import listed_findings
from minutes.afterwards.opening import as_opened, open_and_publish, release_and_publish
from minutes.checks import Finding, Level
from minutes.document import AttachmentsBlock
from minutes.document_json import sha256, to_json
from minutes.enums import Act, DocumentKind
from minutes.forms.opening import OpeningForm
from minutes.models import Publication
from minutes.public.shown.items import ShownItem, shown_item
from minutes.publishing.envelopes import make_envelope
from minutes.publishing.publish import ChangedSince, PublishStopped
from minutes.publishing.version import Version

# Printed with the version: words of the record.
OPENED = "Punkt {number} er åbnet."
TOLD = "Beslutningen under punkt {number} vises nu, hvor parten er underrettet."


class OpeningPage:
    """One request to the page. Nothing but what it showed becomes public."""

    def __init__(
        self, request: HttpRequest, item: AgendaItem, decision: Decision | None, frame: dict[str, Any]
    ) -> None:
        self.request, self.item, self.decision, self.frame = request, item, decision, frame
        self.found: list[Finding] = []

    def answer(self) -> HttpResponse:
        if self.request.method == "POST" and self._done():
            return HttpResponseRedirect(reverse("admin:committees_meeting_openings"))
        return TemplateResponse(self.request, "admin/opening.html", {**self.frame, **self._context()})

    @cached_property
    def document(self) -> Any:
        return as_opened(self.item)

    @cached_property
    def seen(self) -> str:
        return sha256(to_json(self.document))

    @cached_property
    def form(self) -> OpeningForm:
        words = (TOLD if self.decision else OPENED).format(number=self.item.number)
        posted = self.request.POST if self.request.method == "POST" else None
        judging = posted is not None and "accepting" in posted
        return OpeningForm(posted, initial={"seen": self.seen, "note": words}, judging=judging)

    def _done(self) -> bool:
        if not self.form.is_valid():
            return False
        cleaned = self.form.cleaned_data
        try:
            versions = self._publish(cleaned["note"], cleaned["seen"], cleaned.get("accepting", ""))
        except ChangedSince:
            text = _("Something was changed since you opened the page. Look once more, then open it.")
            messages.warning(self.request, text)
            self._ask_anew(cleaned["note"])
            return False
        except PublishStopped as error:
            self.found = error.findings
            self._ask_anew(cleaned["note"])
            return False
        self._tell(versions)
        return True

    def _publish(self, note: str, seen: str, accepting: str) -> list[Publication]:
        who = actor(self.request)
        if self.decision:
            return release_and_publish(self.decision, who, note, accepting=accepting)
        return open_and_publish(self.item, who, note, seen=seen, accepting=accepting)

    def _ask_anew(self, note: str) -> None:
        """With a reason, where all that stands in the way is to be judged."""
        judging = bool(self.found) and all(finding.level == Level.JUDGE for finding in self.found)
        self.form = OpeningForm(initial={"seen": self.seen, "note": note}, judging=judging)

    def _tell(self, versions: list[Publication]) -> None:
        text = _(
            "It is opened. Nothing is published of this meeting, so citizens see it with the first version."
        )
        if versions:
            told = ngettext(
                "It is opened, and a new version is published.",
                "It is opened, and %(count)s new versions are published.",
                len(versions),
            )
            text = told % {"count": len(versions)}
        messages.success(self.request, text)

    def _shown(self) -> ShownItem:
        version = Version(self.item.meeting, DocumentKind.MINUTES, 0, organisation(), None, "", Act.PUBLISH)
        envelope = make_envelope(self.document, version, timezone.now(), ())
        return shown_item(self.document.items[0], envelope, level=3)

    def _context(self) -> dict[str, Any]:
        [opened] = self.document.items
        lists = [block.attachments for block in opened.blocks if isinstance(block, AttachmentsBlock)]
        title = _("Release the decision") if self.decision else _("Open the item")
        return {
            "title": title,
            "meeting": self.item.meeting,
            "agenda_item": self.item,
            "decision": self.decision,
            "item": None if self.decision else self._shown(),
            "files": [line for lines in lists for line in lines],
            "form": self.form,
            "findings": listed_findings(self.item.meeting, self.found),
            "stopped": any(finding.level == Level.STOP for finding in self.found),
        }
