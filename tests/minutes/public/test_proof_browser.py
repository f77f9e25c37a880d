"""/aegthed/ in Debian's Chromium: with JavaScript the file stays on the reader's machine."""

import hashlib

import pytest

from minutes.models import Proof
from minutes.proof.code import PAGE
from tests.minutes.admin.test_browser import chromium, site  # noqa: F401 - fixtures
from tests.minutes.pdf import examples
from tests.minutes.public.published import make_harbour_meeting, make_organisation, put_up

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DATA = b"%PDF-1.7 en lille en"
DROPPED = """(text) => {
  const data = new DataTransfer()
  data.items.add(new File([text], "referat.pdf"))
  return data
}"""


@pytest.fixture
def known(transactional_db):
    """A published PDF that has these bytes."""
    make_organisation()
    publication = put_up(make_harbour_meeting(), cover=examples.full_envelope())
    Proof.objects.create(
        pdf_sha256=hashlib.sha256(DATA).hexdigest(), code="RM99XAPK6D3S", kind="minutes", version=1,
        publication=publication, made_at=publication.published_at,
    )  # fmt: skip


@pytest.fixture
def asked():
    return []


@pytest.fixture
def page(chromium, site, known, asked):  # noqa: F811
    page = chromium.new_page()
    page.on("request", lambda request: asked.append(request.method))
    page.goto(site + PAGE)
    yield page
    page.close()


def verdict(page):
    page.wait_for_selector("[data-proof-answer]")
    return page.get_attribute("[data-proof-answer]", "data-proof-answer")


@pytest.mark.parametrize(
    ("data", "answer"), [(DATA, "current"), (DATA + b" ", "unknown"), (b"PK\x03\x04", "no_pdf")]
)
def test_chosen_file_is_answered_without_being_sent(page, asked, data, answer):
    page.set_input_files("#pdf", {"name": "referat.pdf", "mimeType": "application/pdf", "buffer": data})
    page.click("[data-proof] button")
    assert verdict(page) == answer
    assert "POST" not in asked


def test_dropped_file_is_answered_without_being_sent(page, asked):
    dropped = page.evaluate_handle(DROPPED, DATA.decode())
    page.dispatch_event("[data-proof]", "drop", {"dataTransfer": dropped})
    assert verdict(page) == "current"
    assert "POST" not in asked


def test_without_javascript_the_file_is_posted(chromium, site, known):  # noqa: F811
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + PAGE)
    page.set_input_files("#pdf", {"name": "referat.pdf", "mimeType": "application/pdf", "buffer": DATA})
    page.click("[data-proof] button")
    assert verdict(page) == "current"
    context.close()
