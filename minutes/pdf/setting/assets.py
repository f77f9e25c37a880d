"""What a printed document may load: our own stylesheets and fonts by name, and images inside it."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from django.contrib.staticfiles import finders
from weasyprint.urls import URLFetcher, URLFetcherResponse

from minutes.pdf.setting.minus import with_minus

ORIGIN = "asset:///"
STYLESHEETS = ("page", "text", "front", "item", "tables", "kinds", "packet")
FONTS = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
WITH_MINUS = {"Figures": "Regular", "FiguresSemibold": "Semibold"}
IMAGES = ("data:image/png;base64,", "data:image/jpeg;base64,")


class OwnAssets(URLFetcher):
    """Answers for our fonts by name and for data: images; refuses every other address unopened."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if url.startswith(IMAGES):
            return super().fetch(url, headers)
        name = url.removeprefix(ORIGIN)
        if url.startswith(ORIGIN) and name in (*FONTS, *WITH_MINUS):
            return URLFetcherResponse(url, _font(name), {"Content-Type": "font/ttf"})
        raise ValueError("A printed document loads nothing from outside.")


@cache
def stylesheet() -> str:
    """The stylesheets of static/pdf/, in their order."""
    found = [finders.find(f"pdf/{name}.css") for name in STYLESHEETS]
    return "\n".join(Path(str(path)).read_text("utf-8") for path in found)


@cache
def _font(name: str) -> bytes:
    if name in WITH_MINUS:
        return with_minus(_font(WITH_MINUS[name]))
    folder = files("font_source_sans_pro") / "files"
    return (folder / f"SourceSansPro-{name}.ttf").read_bytes()
