"""What the secretary does in the admin, by the words on the screen."""

from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

from tests.minutes.walk.screen import Screen

PASSWORD = "hemmelig-kode-9"
EMAIL = "anna@example.org"
EDITOR = ".ProseMirror[contenteditable]"


class Desk:
    """One meeting's record, in the hands of an administrator who is its secretary."""

    def __init__(self, page: Page, url: str, screen: Screen) -> None:
        self.page, self.url, self.screen = page, url, screen
        self.meeting = f"{url}/admin/committees/meeting/1/"

    def look(self, name: str) -> None:
        self.screen.look(self.page, name, dark=True)

    def log_in(self, link: str) -> None:
        self.page.goto(link)
        for field in self.page.locator("input[type=password]").all():
            field.fill(PASSWORD)
        self.press("Gem adgangskoden")
        self.page.goto(f"{self.url}/log-ind/")
        self.page.fill("[name=login]", EMAIL)
        self.page.fill("[name=password]", PASSWORD)
        self.press("Log ind")
        self.page.wait_for_url("**/admin/")

    def press(self, name: str) -> None:
        self.leave_by(self.page.get_by_role("button", name=name, exact=True).first)

    def leave_by(self, way: Locator) -> None:
        """A click on what leads to another page, which is there afterwards."""
        with self.page.expect_navigation():
            way.click()

    def save(self) -> None:
        self.leave_by(self.page.locator("[name=_continue]:not(.visually-hidden)"))
        assert not self.page.locator(".errornote").count(), self.page.locator(".errornote").inner_text()

    def open_meeting(self) -> None:
        self.page.goto(f"{self.meeting}change/")

    def open_item(self, number: str) -> None:
        self.open_meeting()
        self.leave_by(self.page.locator("#items-group td.field-link a").get_by_text(f"{number}. ").first)

    def write(self, place: str, words: str) -> None:
        """Instead of what stands in the editor there."""
        self.page.locator(f"{place} {EDITOR}").first.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def close(self, ground: int, public_title: str) -> None:
        """The ground by its place in the list: it fills in the reason."""
        self.page.select_option("#id_closed_ground", index=ground)
        self.page.fill("#id_public_title", public_title)

    def add_files(self, files: Iterable[tuple[str, bytes]]) -> None:
        kind = "application/pdf"
        self.page.set_input_files(
            "[name=uploads]", [{"name": name, "mimeType": kind, "buffer": data} for name, data in files]
        )
        self.save()

    def file(self, filename: str) -> Locator:
        rows = self.page.locator("#item_attachments-group .inline-related.has_original")
        return rows.filter(has_text=filename)

    def open_ready(self) -> None:
        self.page.goto(f"{self.meeting}offentliggoer/minutes/")

    def finding(self, words: str) -> Locator:
        return self.page.locator(".finding", has_text=words)

    def follow(self, finding: Locator) -> Locator:
        """Opens the place of a finding, which stands in view."""
        self.leave_by(finding.get_by_role("link"))
        place = self.page.locator(":target")
        expect(place).to_be_in_viewport()
        return place

    def accept(self, reason: str) -> None:
        for box in self.page.locator("[name=findings]").all():
            box.check()
        self.page.fill("[name=reason]", reason)
        self.press("Accepter med begrundelse")

    def publish(self) -> None:
        self.press("Offentliggør nu")
        expect(self.page.locator(".messagelist")).to_contain_text("Referatet er offentliggjort")

    def sign(self) -> None:
        self.page.goto(f"{self.meeting}skridt/approve/")
        self.look("underskriv")
        self.leave_by(self.page.locator("#content-main form [type=submit]"))

    def withdraw(self, what: str, reason: str) -> None:
        """`what` as the list says it, in part. Ends on the sheet."""
        self.page.goto(f"{self.meeting}traek-tilbage/minutes/")
        option = self.page.locator("[name=what] option", has_text=what)
        self.page.select_option("[name=what]", value=option.get_attribute("value"))
        self.page.check("[name=cause][value=personal_data]")
        self.page.fill("[name=reason]", reason)
        self.page.check("[name=sure]")
        self.press("Træk tilbage")
        expect(self.page.locator(".field-clock")).to_contain_text("Anmeld før")
