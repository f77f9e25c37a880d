"""The panel tells in a real browser how far the files are, without a reload and under the site's CSP."""

import re

import pytest
from playwright.sync_api import expect

from committees.jobs import run
from committees.models import Job
from minutes.editions import PUBLIC
from minutes.renditions.drafts import MAKE, make_draft
from tests.factories import make_secretary
from tests.minutes.admin.test_browser import chromium, site  # noqa: F401
from tests.minutes.renditions.house import make_house, put_out, work

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def meeting(transactional_db):
    meeting = make_house()
    put_out(meeting)
    return meeting


@pytest.fixture
def page(chromium, site, meeting, client):  # noqa: F811
    client.force_login(make_secretary(meeting.committee))
    context = chromium.new_context(base_url=site, locale="da-DK")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])
    page = context.new_page()
    complaints = []
    page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []
    context.close()


def test_panel_follows_the_printing_by_itself(page, meeting):
    page.goto(f"/admin/committees/meeting/{meeting.pk}/change/")
    panel = page.locator(".panel__printing")
    expect(panel).to_have_text("PDF’en gøres klar, punkt 1 af 3.")
    work(PUBLIC.render_task)
    expect(panel).to_contain_text("De andre filer gøres klar, punkt 1 af 3", timeout=20_000)
    work(PUBLIC.renditions_task)
    expect(panel).to_have_text("PDF’en og de andre filer er klar.", timeout=20_000)


def test_draft_is_asked_for_and_appears_by_itself(page, meeting):
    page.goto(f"/sekretariat/kladde/{meeting.pk}/minutes/")
    page.get_by_role("link", name="Kladde som PDF").click()
    for name in ("Kladde, offentlig udgave", "Kladde med lukkede punkter"):
        page.get_by_role("button", name=re.compile(f"Gør kladden klar.*{name}")).click()
        expect(page.get_by_role("status")).to_contain_text("Kladden gøres klar")
        run(Job.objects.get(kind=MAKE, state="queued").pk, make_draft)
        expect(page.get_by_role("link", name=re.compile(f"Åbn kladden.*{name}"))).to_be_visible(
            timeout=20_000
        )
