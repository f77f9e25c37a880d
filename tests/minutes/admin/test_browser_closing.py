"""Closing, the opening's choice and "Kopiér og redigér" in Debian's Chromium, by mouse and by keyboard."""

import pytest
from playwright.sync_api import expect

from decisions.models import AgendaItem, ClosingGround, Decision
from tests.factories import make_item, make_meeting
from tests.minutes.admin.test_browser import chromium, committee, page, save, site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
__all__ = ["chromium", "committee", "page", "site"]


@pytest.fixture
def item(committee):
    ClosingGround.objects.create(words="Prøvegrund", guidance="Når der prøves.", position=1)
    ClosingGround.objects.create(words="En anden grund", position=2)
    item = make_item(make_meeting(committee), "Støtte til Ida Holm")
    Decision.objects.create(item=item, position=20, html="<p>Ida Holm får 300 kr.</p>")
    return item


@pytest.fixture
def opened(page, site, item):
    page.goto(f"{site}/admin/decisions/agendaitem/{item.pk}/change/")
    return page


def test_tick_shows_the_public_words_and_the_ground_fills_the_reason(opened, item):
    expect(opened.locator("#id_public_title")).to_be_hidden()
    opened.locator("#id_closed").focus()
    opened.keyboard.press("Space")
    expect(opened.locator("#id_public_title")).to_be_visible()
    opened.select_option("#id_closed_ground", label="Prøvegrund")
    assert opened.input_value("#id_closed_reason") == "Prøvegrund"
    expect(opened.get_by_text("Når der prøves.")).to_be_visible()
    opened.select_option("#id_closed_ground", label="En anden grund")
    assert opened.input_value("#id_closed_reason") == "En anden grund"
    opened.fill("#id_closed_reason", "Egne ord")
    opened.select_option("#id_closed_ground", label="Prøvegrund")
    assert opened.input_value("#id_closed_reason") == "Egne ord"
    left = opened.locator(".beside .beside__closed").nth(1).bounding_box()
    right = opened.locator(".field-public_presentation").bounding_box()
    assert left["x"] + left["width"] <= right["x"]
    opened.set_viewport_size({"width": 360, "height": 800})
    left = opened.locator(".beside .beside__closed").nth(1).bounding_box()
    right = opened.locator(".field-public_presentation").bounding_box()
    assert left["y"] + left["height"] <= right["y"]
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360


def test_choice_shows_the_field_that_belongs_to_it(opened, item):
    opened.check("#id_closed")
    day, why = opened.locator("#id_opens_on"), opened.locator("#id_opening_reason")
    expect(day).to_be_hidden()
    opened.check("[name=opening][value=date]")
    expect(day).to_be_visible()
    opened.keyboard.press("ArrowDown")
    expect(day).to_be_hidden()
    expect(why).to_be_visible()
    save(opened)
    expect(why).to_be_visible()
    assert "Skriv, hvorfor det aldrig kan åbnes." in opened.locator(".field-opening_reason").inner_text()
    why.fill("Helbred")
    save(opened)
    saved = AgendaItem.objects.get()
    assert (saved.closed, saved.opening, saved.opening_reason) == (True, "never", "Helbred")


def test_copy_begins_the_public_text_and_a_second_copy_asks(opened, item):
    opened.check("#id_closed")
    opened.fill("#id_proposer", "Udvalget")
    opened.click("button[name=_copy][value=public_decision]")
    opened.wait_for_load_state()
    editor = opened.locator(".field-public_decision .ProseMirror[contenteditable]")
    expect(editor).to_have_text("⟦Ida Holm⟧ får ⟦300 kr.⟧")
    assert opened.input_value("#id_proposer") == "Udvalget"
    assert not AgendaItem.objects.get().public_decision
    opened.click("button[name=_copy][value=public_decision]")
    opened.wait_for_load_state()
    expect(opened.locator("h1")).to_have_text("Vil du hente den lukkede tekst igen?")
    opened.get_by_role("button", name="Nej, behold det, jeg skrev").click()
    opened.wait_for_load_state()
    editor.click()
    opened.keyboard.press("Control+A")
    opened.keyboard.type("Udvalget gav støtte.")
    save(opened)
    saved = AgendaItem.objects.get()
    assert (saved.public_decision, saved.proposer) == ("<p>Udvalget gav støtte.</p>", "Udvalget")


def test_enter_in_a_field_saves_and_copies_nothing(opened, item):
    opened.check("#id_closed")
    opened.fill("#id_public_title", "En støtte")
    opened.locator("#id_public_title").press("Enter")
    opened.wait_for_load_state()
    assert AgendaItem.objects.get().public_title == "En støtte"
