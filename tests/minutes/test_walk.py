"""Real minutes from import to withdrawal, as a secretary and a citizen walk it in Debian's Chromium.

A site of its own with web and worker. REFERAT_SCREENS=folder keeps a picture of every page, at 1280 and
360 px, so that people can judge what no test can.
"""

import pytest
from playwright.sync_api import expect

from tests.minutes.admin.test_browser import chromium
from tests.minutes.walk.citizen import Citizen
from tests.minutes.walk.desk import EDITOR, EMAIL, Desk
from tests.minutes.walk.papers import CPR, with_number_in_metadata, with_number_in_text, words_of
from tests.minutes.walk.screen import Screen
from tests.minutes.walk.site import RunningSite

pytestmark = pytest.mark.browser
__all__ = ["chromium"]
NOTE = "Ordet om bemærkningen manglede på punkt 4."
FILE = "justeringer.pdf"


@pytest.fixture
def site(tmp_path, seeds):
    """Seed 002 as a draft, and an administrator without a password; the worker runs."""
    site = RunningSite(tmp_path)
    site.manage("migrate", "--verbosity", "0")
    site.manage("import_minutes", str(seeds[2]))
    site.link = site.manage("create_admin", EMAIL, "Anna Admin").split()[-1]
    site.start()
    yield site
    site.stop()


@pytest.fixture
def screen():
    screen = Screen()
    yield screen
    assert screen.faults == []


@pytest.fixture
def desk(chromium, site, screen):
    page = chromium.new_context(locale="da-DK").new_page()
    heard = []
    page.on("console", lambda said: heard.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    desk = Desk(page, site.url, screen)
    desk.log_in(site.link)
    yield desk
    page.context.close()
    assert heard == []


@pytest.fixture
def citizen(chromium, site, screen):
    page = chromium.new_context(locale="da-DK").new_page()
    yield Citizen(page, site.url, screen)
    page.context.close()


def test_real_minutes_are_closed_cleaned_published_corrected_verified_and_withdrawn(site, desk, citizen):
    let_the_committee_publish(desk)
    close_items(desk)
    add_papers(desk)
    take_the_open_number_away(desk)
    accept_what_may_stand(desk)
    first, first_code, file = publish_and_read(desk, citizen)
    second, second_code = correct(desk, citizen)
    assert (citizen.verify(first, "aegthed-v1"), citizen.verify_code(first_code)) == ("corrected",) * 2
    assert (citizen.verify(second, "aegthed-v2"), citizen.verify_code(second_code)) == ("current",) * 2
    sign_and_add(desk, citizen)
    withdraw_parts(desk, citizen, file)
    withdraw_the_whole(desk, citizen)
    assert {citizen.verify(pdf, "aegthed-vaek") for pdf in (first, second)} == {"withdrawn"}
    assert {citizen.verify_code(code) for code in (first_code, second_code)} == {"withdrawn"}
    assert "The record is whole" in site.manage("check_record")
    assert CPR not in site.log()


def let_the_committee_publish(desk):
    desk.open_meeting()
    desk.look("kladde")
    desk.open_ready()
    desk.look("klar-foer")
    desk.leave_by(desk.finding("offentliggør ikke referater").get_by_role("link"))
    desk.page.check("#id_publishes_minutes")
    desk.page.fill("#id_publishing_ground", "Byrådets beslutning 1. december 2021")
    desk.look("udvalg")
    desk.save()


def close_items(desk):
    """Item 8 with a decision of its own, of which the public one is begun; item 9 with the least."""
    desk.open_item("8")
    desk.write("#decisions-0 .field-html", "Ida Holm får bevilget 12.000 kr.")
    desk.save()
    desk.close(1, "En sag om støtte til en borger")
    desk.leave_by(desk.page.locator("button[name=_copy][value=public_decision]"))
    copied = desk.page.locator(f".field-public_decision {EDITOR}")
    expect(copied).to_have_text("⟦Ida Holm⟧ får bevilget ⟦12.000 kr.⟧")
    desk.look("punkt-8-kopieret")
    desk.write(".field-public_decision", "Udvalget bevilgede støtte.")
    desk.page.check("[name=opening][value=request]")
    desk.save()
    desk.look("punkt-8")
    desk.open_item("9")
    desk.close(2, "Meddelelser om personer")
    desk.save()


def add_papers(desk):
    desk.open_item("3")
    desk.add_files([(FILE, with_number_in_metadata()), ("ansoegning.pdf", with_number_in_text())])
    for name in (FILE, "ansoegning.pdf"):
        desk.file(name).locator(".field-public input[type=checkbox]").check()
    desk.save()
    desk.look("punkt-3")
    desk.page.goto(f"{desk.url}/admin/decisions/attachment/?q=justeringer.pdf")
    desk.leave_by(desk.page.locator("#result_list a").get_by_text("justeringer", exact=True))
    expect(desk.page.locator(".field-hidden_content")).to_contain_text("Fundet i originalen og fjernet")
    desk.look("bilag")


def take_the_open_number_away(desk):
    desk.open_ready()
    desk.look("klar-cpr")
    told = desk.finding("havde skjulte CPR-numre")
    expect(told).to_contain_text("fundet og fjernet")
    found = desk.finding("indeholder CPR-numre")
    expect(found).to_contain_text("“ansoegning” på punkt 3")
    expect(found.locator("mark")).to_have_text(CPR)
    assert not desk.page.get_by_role("button", name="Offentliggør nu").count()
    place = desk.follow(found)
    expect(place).to_contain_text("ansoegning.pdf")
    place.locator(".delete input").check()
    desk.save()


def accept_what_may_stand(desk):
    """The places of what must be judged open too, an editor and a choice among them."""
    for words, field in (("ingen offentlig beslutning", "public_decision"), ("kan åbnes", "opening")):
        desk.open_ready()
        place = desk.follow(desk.finding(words))
        expect(place.locator(f"[name={field}]").first).to_be_attached()
    desk.open_ready()
    desk.accept("Ingen kan genkendes af det.")
    expect(desk.page.locator(".finding--judge")).to_have_count(0)
    expect(desk.page.locator(".finding--good").first).to_contain_text("Anna Admin")
    desk.look("klar")


def publish_and_read(desk, citizen):
    desk.leave_by(desk.page.get_by_role("link", name="Se hele siden som borger"))
    desk.look("som-borger")
    desk.open_ready()
    desk.publish()
    desk.look("offentliggjort")
    pdf = citizen.pdf(1)
    text = citizen.read(look="referat", dark=True)
    assert "En sag om støtte til en borger" in text and "Udvalget bevilgede støtte." in text
    assert "Ida Holm" not in text and "12.000" not in text
    file = citizen.file(FILE)
    clean = words_of(citizen.download(file))
    assert CPR in words_of(with_number_in_metadata())
    assert CPR not in clean and "Ida Holm" not in clean
    return pdf, citizen.code(), file


def correct(desk, citizen):
    desk.open_item("4")
    desk.write("#decisions-0 .field-html", "Godkendt med bemærkning.")
    desk.save()
    desk.open_ready()
    desk.press("Offentliggør nu")
    desk.look("rettelse-uden-note")
    desk.page.fill("[name=note]", NOTE)
    desk.publish()
    pdf = citizen.pdf(2)
    for words in (citizen.read(look="rettet", dark=True), citizen.words(pdf)):
        assert "Rettet " in words and NOTE in " ".join(words.split())
    assert "ældre udgave" in citizen.read("referat/v1/", "ældre")
    citizen.read("referat/v2/aendringer/", "aendringer", dark=True)
    expect(citizen.page.locator("ins").last).to_contain_text("med bemærkning")
    return pdf, citizen.code()


def sign_and_add(desk, citizen):
    desk.sign()
    desk.look("underskrevet")
    desk.leave_by(desk.page.get_by_role("link", name="Tilføjelse til protokollen"))
    desk.look("tilfoejelse")
    desk.page.select_option("[name=item]", index=4)
    desk.page.fill("[name=author]", "Udvalgets sekretær")
    desk.write("form", "Bilaget blev delt ud på mødet.")
    desk.press("Tilføj")
    assert "Bilaget blev delt ud på mødet." in citizen.read(look="tilfoejet")
    desk.page.goto(f"{desk.meeting}ret-webudgaven/ord/")
    desk.look("ret-webudgaven")


def withdraw_parts(desk, citizen, file):
    desk.page.goto(f"{desk.meeting}traek-tilbage/minutes/")
    desk.look("traek-tilbage")
    assert citizen.status("punkt/5/") == 200
    desk.withdraw("Kun punkt 5:", "Oplysninger om en beboer.")
    desk.look("ark")
    assert (citizen.status("punkt/5/"), citizen.status("referat/v1/")) == (410, 410)
    citizen.read("punkt/5/", "trukket-tilbage")
    assert citizen.status(file) == 200
    desk.withdraw("Kun filen: justeringer", "Det forkerte bilag.")
    assert (citizen.status(file), citizen.status("referat/")) == (410, 200)
    citizen.read(look="uden-punkt-og-fil")


def withdraw_the_whole(desk, citizen):
    desk.withdraw("Hele dokumentet", "Det hele skal ses igennem.")
    for address in ("referat/", "referat.pdf", "referat.json", "referat/v2/", "punkt/1/"):
        assert citizen.status(address) == 410, address
    desk.open_meeting()
    desk.look("efter")
