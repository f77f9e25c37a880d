"""The pages of the log-in in Debian's Chromium: no script or style refused, no sideways scroll, passkeys."""

import os

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.factories import make_committee, make_secretary

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync", "--disable-quic"]
PASSWORD = "hemmelig-kode-9"
LOOKS = {"desktop": (1200, "light"), "phone": (320, "light"), "phone in the dark": (320, "dark")}
BEFORE = ["/log-ind/", "/log-ind/glemt/", "/log-ind/glemt/sendt/", "/log-ind/vaelg/1-used-up/"]
AFTER = ["/konto/", "/konto/adgangskode/", "/konto/to-trin/", "/konto/to-trin/noegler/", "/log-ud/"]
ASKING = ["/konto/to-trin/app/", "/konto/to-trin/noegler/ny/"]


@pytest.fixture
def site(transactional_db):
    """The address of a server with this test's own folders: pytest-django's starts before they are there."""
    server = LiveServer("localhost")
    yield server.url
    server.stop()


@pytest.fixture
def secretary():
    return make_secretary(make_committee("Skoleudvalget"))


@pytest.fixture
def chromium(site, secretary):
    """Opened when the records are made, since its loop keeps Django from the database in this thread;
    closed before the site stops, so that no answer is left under way."""
    if not os.path.exists(CHROMIUM):
        pytest.skip("Debian's Chromium is not installed")
    cache.clear()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def log_in(page: Page, base: str, email: str) -> None:
    page.goto(f"{base}/log-ind/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", PASSWORD)
    page.click("main form button >> nth=0")


def complaints_of(page: Page) -> list[str]:
    """What the browser says against the page from now on."""
    heard: list[str] = []
    page.on("console", lambda said: heard.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.mark.parametrize("look", LOOKS)
def test_pages_fit_and_the_browser_has_nothing_against_them(chromium, site, secretary, look):
    width, scheme = LOOKS[look]
    page = chromium.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    heard, base = complaints_of(page), site
    for address in BEFORE:
        page.goto(base + address)
        assert_fits(page, width)
    log_in(page, base, secretary.email)
    for address in ASKING:
        page.goto(base + address)
        if "/konto/bekraeft/" in page.url:
            assert_fits(page, width)
            page.fill("[name=password]", PASSWORD)
            page.click("main form button >> nth=0")
        assert page.url == base + address
        assert_fits(page, width)
    for address in AFTER:
        page.goto(base + address)
        assert_fits(page, width)
    assert heard == []


def assert_fits(page: Page, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
    assert page.locator("h1").count() == 1, page.url


def test_passkey_is_made_and_then_logs_in_alone(chromium, site, secretary):
    page = chromium.new_page()
    heard, base = complaints_of(page), site
    assert base.startswith("http://localhost")
    with_key_ring(page)
    log_in(page, base, secretary.email)
    page.goto(f"{base}/konto/to-trin/noegler/ny/")
    page.fill("[name=password]", PASSWORD)
    page.click("main form button >> nth=0")
    page.check("[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/konto/to-trin/koder/")
    assert page.locator(".codes li").count() == 10

    page.click(".bar-links button")
    page.goto(f"{base}/log-ind/")
    page.click("#passkey_login")
    page.wait_for_url("**/admin/")

    page.goto(f"{base}/log-ud/")
    page.click("main button")
    log_in(page, base, secretary.email)
    page.wait_for_url("**/log-ind/kode/")
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url("**/admin/")
    assert heard == []


def with_key_ring(page: Page) -> None:
    """Gives the browser a key ring that opens with a finger, and a finger on it."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    options |= {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
