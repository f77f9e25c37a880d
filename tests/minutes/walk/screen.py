"""Looking at a page: what must hold of every one, and a picture where REFERAT_SCREENS names a folder."""

import os
from pathlib import Path

from playwright.sync_api import Page

WIDTHS = (1280, 360)
FAULTS = Path(__file__).with_name("faults.js").read_text()


class Screen:
    """Looks at pages one after the other; `faults` are what was wrong with them."""

    def __init__(self) -> None:
        folder = os.environ.get("REFERAT_SCREENS")
        self.folder = Path(folder) if folder else None
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
        self.faults: list[str] = []
        self._number = 0

    def look(self, page: Page, name: str, dark: bool = False) -> None:
        self._number += 1
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            self.faults += [f"{name}: {fault}" for fault in page.evaluate(FAULTS)]
            for scheme in ("light", "dark") if dark and self.folder else ("light",):
                self._picture(page, f"{self._number:02}-{name}-{width}-{scheme}", scheme)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})

    def _picture(self, page: Page, name: str, scheme: str) -> None:
        if self.folder:
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=self.folder / f"{name}.png", full_page=True, animations="disabled")
