"""WeasyPrint as it comes, in a process of its own: the HTML file given, set and tagged by its own tagger.

Knows nothing of the project but the addresses of its fonts, so that only WeasyPrint is imported.
"""

import sys
from importlib.resources import files
from pathlib import Path

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

FONTS = files("font_source_sans_pro") / "files"


class Fonts(URLFetcher):
    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        if not url.startswith("asset:///"):
            return super().fetch(url, headers)
        font = FONTS / f"SourceSansPro-{url.removeprefix('asset:///')}.ttf"
        return URLFetcherResponse(url, font.read_bytes(), {"Content-Type": "font/ttf"})


if __name__ == "__main__":
    html = Path(sys.argv[1]).read_text("utf-8")
    HTML(string=html, url_fetcher=Fonts()).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
