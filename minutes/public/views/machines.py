"""What machines ask for: robots.txt and the sitemap."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.http import HttpResponse

from committees.answers import PublicRequest, public_page
from committees.models import Committee
from decisions.models import RegisterEntry
from minutes.enums import DocumentKind
from minutes.models import Publication
from minutes.renditions.parts import WORDS


class Pages(Sitemap):
    def items(self) -> list[str]:
        return ["/", "/udvalg/", "/beslutninger/", "/aegthed/", "/saadan-laeser-du/", "/tilgaengelighed/"]

    def location(self, item: str) -> str:
        return item


class CommitteePages(Sitemap):
    def items(self) -> Iterable[Any]:
        return Committee.objects.order_by("pk")


class MeetingPages(Sitemap):
    """The current publications; what is withdrawn is not among them."""

    def items(self) -> Iterable[Any]:
        rows = Publication.objects.current().select_related("meeting__committee")
        return rows.defer("document", "envelope").order_by("pk")

    def location(self, item: Publication) -> str:
        return f"{item.meeting.get_absolute_url()}{WORDS[DocumentKind(item.kind)]}/"

    def lastmod(self, item: Publication) -> Any:
        return item.published_at


class ItemPages(Sitemap):
    def items(self) -> Iterable[Any]:
        return RegisterEntry.objects.order_by("pk").values_list("address", flat=True)

    def location(self, item: str) -> str:
        return item


SITEMAPS: dict[str, type[Sitemap[Any]] | Sitemap[Any]] = {
    "pages": Pages,
    "committees": CommitteePages,
    "meetings": MeetingPages,
    "items": ItemPages,
}


@public_page
def sitemap(request: PublicRequest) -> HttpResponse:
    response = sitemap_view(request, SITEMAPS)
    return HttpResponse(response.rendered_content, content_type="application/xml")


@public_page
def robots(request: PublicRequest) -> HttpResponse:
    lines = (
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /konto/",
        "Disallow: /mit/",
        "Disallow: /aegthed/?",
        f"Sitemap: {settings.BASE_URL}/sitemap.xml",
        "",
    )
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
