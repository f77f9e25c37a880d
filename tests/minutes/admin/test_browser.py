"""The main path in Debian's Chromium, as a secretary walks it; the browser has nothing to complain of."""

import os
import threading
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from committees.models import Membership
from decisions.enums import SectionRole
from decisions.models import Section
from minutes.models import Publication, Tombstone
from tests.factories import make_committee, make_person, make_secretary, make_style

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync", "--disable-quic"]
PASTED = (
    '<h2>Fra et tekstprogram</h2><p style="color:red"><b>Fed</b> tekst</p>'
    "<ul><li>Første</li><li>Anden</li></ul>"
    "<table><tr><th>År</th><th>Beløb</th></tr><tr><td>2025</td><td>1.200</td></tr></table>"
)
KEPT = (
    "<h4>Fra et tekstprogram</h4><p><strong>Fed</strong> tekst</p>"
    "<ul><li>Første</li><li>Anden</li></ul>"
    "<table><thead><tr><th>År</th><th>Beløb</th></tr></thead>"
    "<tbody><tr><td>2025</td><td>1.200</td></tr></tbody></table>"
)
PASTE = """(editor, html) => {
  const data = new DataTransfer()
  data.setData("text/html", html)
  editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
}"""


@pytest.fixture
def chromium(monkeypatch):
    if not os.path.exists(CHROMIUM):
        pytest.skip("Debian's Chromium is not installed")
    # Playwright runs a loop of its own in this thread; the database is not used from within it.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def site(transactional_db):
    """The address of a server with this test's own folders: pytest-django's starts before they are there."""
    server = LiveServer("localhost")
    yield server.url
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=5)  # the browser has hung up; each closes its connection now
    server.stop()


@pytest.fixture
def committee(transactional_db):
    style = make_style()
    for position, (role, heading) in enumerate(
        [("background", "Baggrund"), ("recommendation", "Indstilling")]
    ):
        style.headings.create(position=position, role=role, heading=heading)
    committee = make_committee("Økonomiudvalget", style=style)
    for name, party in [("Åse Ærø", "A"), ("Bo Bek", "V"), ("Per Lind", "O")]:
        person = make_person(name)
        Membership.objects.create(committee=committee, person=person, party=party, starts_on=date(2022, 1, 1))
    return committee


@pytest.fixture
def page(chromium, site, committee, client):
    """A secretary's page, logged in, that remembers what the browser said against it."""
    client.force_login(make_secretary(committee))
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(15000)
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": site}])
    heard: list[str] = []
    page.on("console", lambda said: heard.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(f"{site}/admin/")
    heard.clear()  # a missing favicon is not ours
    yield page
    page.context.close()
    assert heard == []


def choose(page: Page, field: str, words: str, found: str) -> None:
    page.locator(f"{field} .select2-selection").click()
    page.fill(".select2-search__field", words)
    page.locator(".select2-results__option--highlighted", has_text=found).click()


def save(page: Page, name: str = "_continue") -> None:
    page.click(f"[name={name}]:not(.visually-hidden)")
    page.wait_for_load_state()


def add_item(page: Page, meeting: str, title: str) -> str:
    page.goto(meeting)
    page.get_by_role("link", name="Tilføj punkt").click()
    page.fill("#id_title", title)
    save(page, "_save")
    return page.url


def titles(page: Page) -> list[str]:
    return [text.split(". ", 1)[1] for text in page.locator("#items-group td.field-link a").all_inner_texts()]


def a_pdf() -> bytes:
    file = BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    pdf.save(file)
    return file.getvalue()


def make_meeting_in_the_browser(page: Page, site: str) -> str:
    page.goto(f"{site}/admin/committees/meeting/add/")
    choose(page, ".field-committee", "økonomi", "Økonomiudvalget")
    page.fill("#id_date", "05-03-2025")
    page.fill("#id_starts_at", "17.00")
    save(page, "_save")
    meeting = page.url
    page.get_by_role("button", name="Alle medlemmer til stede").click()
    page.wait_for_load_state()
    assert page.locator("#attendances-group tr.has_original").count() == 3
    return meeting


def test_a_meeting_is_written_published_and_withdrawn(page, site):
    meeting = make_meeting_in_the_browser(page, site)
    item = add_item(page, meeting, "Ny skole i Østerby")
    editor = page.locator("#sections-0 .field-html .ProseMirror[contenteditable]")
    editor.click()
    editor.evaluate(PASTE, PASTED)
    page.locator("#decisions-0 .field-html .ProseMirror[contenteditable]").click()
    page.keyboard.type("Godkendt.")
    page.locator("#votes-group .add-row a").click()
    page.fill("#id_votes-0-text", "A, V for; O imod")
    page.set_input_files(
        "[name=uploads]",
        [
            {"name": name, "mimeType": "application/pdf", "buffer": a_pdf()}
            for name in ("Budget.pdf", "Tidsplan.pdf")
        ],
    )
    save(page)
    assert "For: 2 (A, V)" in page.locator("#votes-0 .field-understood").inner_text()
    assert page.locator("#item_attachments-group .inline-related.has_original").count() == 2
    assert Section.objects.get(role=SectionRole.BACKGROUND).html == KEPT
    assert page.url == item

    page.goto(meeting)
    page.get_by_role("link", name="Offentliggør referat").click()
    page.get_by_role("button", name="Offentliggør nu").click()
    page.wait_for_load_state()
    assert "Referatet er offentliggjort, version 1." in page.locator(".messagelist").inner_text()
    assert Publication.objects.count() == 1

    page.get_by_role("link", name="Træk tilbage").click()
    page.check("[name=cause][value=mistake]")
    page.fill("#id_reason", "Forkert bilag")
    page.check("#id_sure")
    page.get_by_role("button", name="Træk tilbage").click()
    page.wait_for_load_state()
    assert not Publication.objects.exists()
    assert Tombstone.objects.count() == 1


def test_items_are_ordered_by_keyboard_by_buttons_and_by_dragging(page, site):
    meeting = make_meeting_in_the_browser(page, site)
    for title in "abc":
        add_item(page, meeting, title)
    page.goto(meeting)
    page.locator("#items-group td.field-link a").first.focus()
    page.keyboard.press("Alt+ArrowDown")
    assert titles(page) == ["b", "a", "c"]
    page.locator("#items-group tr.has_original").nth(2).locator("[data-move=up]").click()
    assert titles(page) == ["b", "c", "a"]
    grips = page.locator("#items-group tr.has_original td.original p")
    start, end = grips.nth(0).bounding_box(), grips.nth(2).bounding_box()
    page.mouse.move(start["x"] + 8, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(start["x"] + 8, start["y"] + 30, steps=5)
    page.mouse.move(end["x"] + 8, end["y"] + 20, steps=10)
    page.wait_for_timeout(300)
    page.mouse.up()
    page.wait_for_function("document.querySelector('#items-group td.field-link a').textContent.endsWith('c')")
    assert titles(page) == ["c", "a", "b"]
    save(page)
    assert titles(page) == ["c", "a", "b"]
    first = page.locator("#items-group td.field-link a").first
    assert first.inner_text() == "1. c"


def test_editing_a_text_keeps_what_the_editor_itself_does_not_know(page, site):
    meeting = make_meeting_in_the_browser(page, site)
    item = add_item(page, meeting, "Budget")
    html = (
        '<ol start="3"><li value="5">fem</li></ol><p>Et <span lang="en">word</span></p>'
        "<table><caption>Tal i <em>kroner</em></caption>"
        '<thead><tr><th scope="col">År</th><th scope="col">Beløb</th></tr></thead>'
        '<tbody><tr><th scope="row">2025</th><td>1</td></tr></tbody>'
        "<tfoot><tr><td>I alt</td><td>1</td></tr></tfoot></table><p>slut</p>"
    )
    Section.objects.filter(role=SectionRole.BACKGROUND).update(html=html)
    page.goto(item)
    page.locator("#sections-0 .field-html .ProseMirror[contenteditable] > p", has_text="slut").click()
    page.keyboard.press("End")
    page.keyboard.type(" nu")
    save(page)
    assert Section.objects.get(role=SectionRole.BACKGROUND).html == html.replace("slut", "slut nu")
