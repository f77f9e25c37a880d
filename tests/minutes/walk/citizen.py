"""What anyone does on the public pages, logged in nowhere."""

from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

from tests.minutes.walk.screen import Screen
from tests.minutes.walk.site import wait_for


class Citizen:
    def __init__(self, page: Page, url: str, screen: Screen) -> None:
        self.page, self.url, self.screen = page, url, screen
        self.meeting = f"{url}/udvalg/socialudvalget/2021-11-03/"

    def read(self, address: str = "referat/", look: str = "", dark: bool = False) -> str:
        """The words of a page of the meeting."""
        self.page.goto(f"{self.meeting}{address}")
        if look:
            self.screen.look(self.page, look, dark)
        return self.page.locator("main").inner_text()

    def status(self, address: str) -> int:
        return self.page.request.get(f"{self.meeting}{address}").status

    def file(self, name: str) -> str:
        """The address of an attachment, below the meeting's."""
        self.read()
        link = self.page.locator(f'a[href*="/bilag/"][href$="/{name}"]').first
        return str(link.get_attribute("href")).partition("2021-11-03/")[2]

    def download(self, address: str) -> bytes:
        return self.page.request.get(f"{self.meeting}{address}").body()

    def pdf(self, version: int) -> bytes:
        """Of the minutes, when the worker has made it."""
        wait_for(lambda: f'class="button" href="{self.meeting_path}referat.pdf"' in self._source())
        pdf = self.download("referat.pdf")
        assert f"version {version}" in self.words(pdf).casefold()
        return pdf

    @property
    def meeting_path(self) -> str:
        return self.meeting.removeprefix(self.url)

    def _source(self) -> str:
        return self.page.request.get(f"{self.meeting}referat/").text()

    @staticmethod
    def words(pdf: bytes) -> str:
        """Of page one."""
        return PdfReader(BytesIO(pdf)).pages[0].extract_text()

    def code(self) -> str:
        """That the page of the newest version leads to /aegthed/ with."""
        self.read()
        link = self.page.locator('a[href*="/aegthed/?kode="]').first
        return str(link.get_attribute("href")).partition("kode=")[2]

    def verify(self, pdf: bytes, look: str = "") -> str:
        self.page.goto(f"{self.url}/aegthed/")
        self.page.set_input_files(
            "#pdf", {"name": "referat.pdf", "mimeType": "application/pdf", "buffer": pdf}
        )
        self.page.click("[data-proof] button")
        return self._verdict(look)

    def verify_code(self, code: str) -> str:
        self.page.goto(f"{self.url}/aegthed/?kode={code}")
        return self._verdict()

    def _verdict(self, look: str = "") -> str:
        self.page.wait_for_selector("[data-proof-answer]")
        if look:
            self.screen.look(self.page, look)
        return str(self.page.get_attribute("[data-proof-answer]", "data-proof-answer"))
