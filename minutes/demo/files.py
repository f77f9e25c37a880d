"""The demo's attachments: small tagged PDFs, the same bytes every time."""

from dataclasses import dataclass
from functools import cache
from html import escape

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from committees.folding import danish_slug
from committees.models import User
from decisions.attachments import add_attachment
from decisions.models import Attachment
from minutes.demo.data_files import case_tables
from minutes.demo.texts import html
from minutes.pdf.setting.assets import ORIGIN, OwnAssets

STYLE = f"""
@font-face {{ font-family: Nordby; src: url("{ORIGIN}Regular") }}
@font-face {{ font-family: Nordby; src: url("{ORIGIN}Bold"); font-weight: bold }}
@page {{ size: A4; margin: 25mm }}
html {{ font: 11pt/1.5 Nordby; hyphens: manual }}
h1 {{ font-size: 18pt; line-height: 1.2; bookmark-level: 1 }}
table {{ border-collapse: collapse; margin: 4mm 0 }}
th, td {{ border-bottom: 0.5pt solid #777; padding: 1.5mm 5mm 1.5mm 0; text-align: left }}
"""


@dataclass(frozen=True, slots=True)
class DemoFile:
    title: str
    text: str
    public: bool = True


@cache
def all_files() -> dict[str, DemoFile]:
    """Every file of the data by its key."""
    rows = [row for table in case_tables() for row in table.get("file", ())]
    return {row["key"]: DemoFile(row["title"], row["text"], row.get("public", True)) for row in rows}


class Cabinet:
    """Hands out each file's attachment, made when it is first asked for, and can take all of them back."""

    def __init__(self, organisation: str) -> None:
        self.organisation = organisation
        self.made: dict[str, Attachment] = {}

    def attachment(self, key: str, actor: User) -> Attachment:
        if key not in self.made:
            file = all_files()[key]
            upload = ContentFile(_pdf(file, self.organisation), name=f"{danish_slug(file.title)}.pdf")
            self.made[key] = add_attachment(upload, file.title, actor, public=file.public)
        return self.made[key]

    def throw_out(self) -> None:
        """Deletes the files, those linked for the public too, when the demo could not be made whole."""
        for row in self.made.values():
            for stored in (row.file, row.clean_file):
                stored.storage.delete(str(stored.name))
            for name in ("published", "closed"):
                storages[name].delete(f"{row.clean_sha256[:2]}/{row.clean_sha256}.pdf")


def _pdf(file: DemoFile, organisation: str) -> bytes:
    from weasyprint import HTML  # takes half a second to load

    page = (
        f'<html lang="da"><head><title>{escape(file.title)}</title><style>{STYLE}</style></head>'
        f"<body><p>{escape(organisation)}</p><h1>{escape(file.title)}</h1>{html(file.text)}</body></html>"
    )
    data: bytes = HTML(string=page, base_url=ORIGIN, url_fetcher=OwnAssets()).write_pdf(pdf_tags=True)
    return data
