"""The public addresses (docs/architecture.md, "Addresses"): Danish, permanent, never renamed."""

from django.urls import path, register_converter

from minutes.enums import RenditionForm
from minutes.public import converters
from minutes.public.readiness import healthz, readyz
from minutes.public.views import (
    committees,
    differences,
    files,
    front,
    items,
    look,
    machines,
    meetings,
    people,
    proof,
    reading,
    renditions,
)

register_converter(converters.DayConverter, "day")
register_converter(converters.KindConverter, "kind")
register_converter(converters.VersionConverter, "version")
register_converter(converters.HashStartConverter, "hash_start")
register_converter(converters.YearConverter, "year")
register_converter(converters.LaterPartConverter, "later_part")

MEETING = "udvalg/<slug:committee>/<day:day>/"

app_name = "public"
urlpatterns = [
    path("", front.front, name="front"),
    path("udvalg/", committees.committees, name="committees"),
    path("udvalg/<slug:committee>/", committees.committee, name="committee"),
    path(
        "udvalg/<slug:committee>/beslutninger-<year:year>.pdf",
        renditions.yearly_register,
        name="yearly_register",
    ),
    path(MEETING, meetings.meeting, name="meeting"),
    path(f"{MEETING}<kind:kind>/", meetings.document, name="document"),
    path(f"{MEETING}<kind:kind>/v<version:version>/", meetings.document, name="version"),
    path(
        f"{MEETING}<kind:kind>/v<version:version>/aendringer/",
        differences.version_difference,
        name="difference",
    ),
    path(f"{MEETING}<kind:kind>.pdf", files.document_pdf, name="pdf"),
    path(f"{MEETING}<kind:kind>/v<version:version>.pdf", files.document_pdf, name="version_pdf"),
    path(f"{MEETING}<kind:kind>.json", files.document_json, name="json"),
    path(f"{MEETING}<kind:kind>.docx", renditions.of_document, {"form": RenditionForm.WORD}, name="word"),
    path(
        f"{MEETING}<kind:kind>-uden-filer.pdf",
        renditions.of_document,
        {"form": RenditionForm.PLAIN},
        name="plain",
    ),
    path(f"{MEETING}beslutninger.pdf", renditions.decision_list, name="decision_list"),
    path(f"{MEETING}pakke.pdf", renditions.packet, name="packet"),
    path(f"{MEETING}pakke-<later_part:part>.pdf", renditions.packet, name="packet_part"),
    path(f"{MEETING}punkt/<str:number>/", items.item, name="item"),
    path(
        f"{MEETING}punkt/<str:number>.pdf",
        renditions.extract,
        {"form": RenditionForm.EXTRACT},
        name="extract",
    ),
    path(
        f"{MEETING}punkt/<str:number>.docx",
        renditions.extract,
        {"form": RenditionForm.EXTRACT_WORD},
        name="extract_word",
    ),
    path(f"{MEETING}bilag/<hash_start:start>/<str:name>", files.attachment, name="attachment"),
    path("personer/<slug:slug>/", people.person, name="person"),
    path("aegthed/", proof.proof, name="proof"),
    path("saadan-laeser-du/", reading.how_to_read, name="how_to_read"),
    path("tilgaengelighed/", reading.accessibility, name="accessibility"),
    path("stil.css", look.stylesheet, name="stylesheet"),
    path("logo", look.logo, name="logo"),
    path("favicon.ico", look.icon, name="icon"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("robots.txt", machines.robots, name="robots"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
