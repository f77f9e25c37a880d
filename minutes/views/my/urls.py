"""Addresses under /mit/: those of the public site, for readers of what is closed."""

from django.urls import path

import minutes.public.urls  # noqa: F401 - makes the converters of dates and kinds known
from minutes.enums import RenditionForm
from minutes.views.my import asking, files, meetings, overview, renditions

MEETING = "<slug:committee>/<day:day>/"

app_name = "my"
urlpatterns = [
    path("", overview.overview, name="overview"),
    path("<slug:committee>/", overview.committee, name="committee"),
    path(MEETING, meetings.meeting, name="meeting"),
    path(f"{MEETING}<kind:kind>/", meetings.meeting, name="document"),
    path(f"{MEETING}<kind:kind>.pdf", files.pdf, name="pdf"),
    path(f"{MEETING}<kind:kind>.json", files.json, name="json"),
    *(
        path(f"{MEETING}{end}", renditions.of_document, {"form": form}, name=form)
        for form, end in {
            RenditionForm.WORD: "<kind:kind>.docx",
            RenditionForm.PLAIN: "<kind:kind>-uden-filer.pdf",
            RenditionForm.DECISIONS: "beslutninger.pdf",
            RenditionForm.SIGNATURES: "underskriftsside.pdf",
        }.items()
    ),
    *(
        path(f"{MEETING}punkt/<str:number>.{suffix}", renditions.extract, {"form": form}, name=form)
        for form, suffix in {RenditionForm.EXTRACT: "pdf", RenditionForm.EXTRACT_WORD: "docx"}.items()
    ),
    path(f"{MEETING}punkt/<str:number>/", meetings.item, name="item"),
    path(f"{MEETING}bilag/<hash_start:start>/<str:name>", files.attachment, name="attachment"),
    path(f"{MEETING}adgang/", asking.asking, name="asking"),
]
