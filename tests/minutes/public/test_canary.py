"""Looks for every word that is not public in every public address, file and PDF.

The fourth fence of docs/architecture.md, "The public boundary".
"""

import io
import zipfile

import pikepdf
import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from pypdf import PdfReader

from committees.public_view import is_public
from decisions.models import RegisterEntry
from minutes.editions import PUBLIC
from minutes.enums import RenditionForm
from minutes.models import ClosedPdf, Proof, Publication, Rendition, YearlyRegister
from minutes.renditions.yearly import MAKE as MAKE_YEARLY
from tests.minutes.public.canary import STANDING, make_council
from tests.minutes.renditions.house import work

pytestmark = [pytest.mark.django_db, pytest.mark.public]
PUBLIC_FORMS = set(RenditionForm) - {RenditionForm.SIGNATURES}
YEARS = (2024, 2025, 2026)


@pytest.fixture
def council():
    return make_council()


@pytest.fixture
def rendered(council):
    """Every publication has its PDF and what is made of it, and every year its register."""
    work(PUBLIC.render_task, PUBLIC.renditions_task, MAKE_YEARLY)
    assert Publication.objects.filter(pdf__isnull=True).count() == 0
    assert set(Rendition.objects.values_list("form", flat=True)) == set(PUBLIC_FORMS)
    assert YearlyRegister.objects.exists()


def addresses(council):
    """Every public address by the name of its pattern."""
    shown, gone, draft = council.published, council.withdrawn, council.draft
    meetings = [meeting.get_absolute_url() for meeting in (shown, gone, draft)]
    kinds = [f"{meeting}{kind}" for meeting in meetings for kind in ("dagsorden", "referat")]
    sha256 = council.file.clean_sha256[:12]
    words = list(council.canary.words)
    return {
        "front": ["/"],
        "committees": ["/udvalg/"],
        "committee": ["/udvalg/proeveudvalget/"],
        "meeting": meetings,
        "document": [f"{address}/" for address in kinds],
        "version": [f"{address}/v{n}/" for address in kinds for n in (1, 2)],
        "difference": [f"{address}/v{n}/aendringer/" for address in kinds for n in (1, 2)],
        "pdf": [f"{address}.pdf" for address in kinds],
        "word": [f"{address}.docx" for address in kinds],
        "plain": [f"{address}-uden-filer.pdf" for address in kinds],
        "decision_list": [f"{meeting}beslutninger.pdf" for meeting in meetings],
        "packet": [f"{meeting}pakke.pdf" for meeting in meetings],
        "packet_part": [f"{meeting}pakke-2.pdf" for meeting in meetings],
        "extract": [f"{meeting}punkt/{n}.pdf" for meeting in meetings for n in range(1, 7)],
        "extract_word": [f"{meeting}punkt/{n}.docx" for meeting in meetings for n in range(1, 7)],
        "yearly_register": [f"/udvalg/proeveudvalget/beslutninger-{year}.pdf" for year in YEARS],
        "version_pdf": [f"{address}/v{n}.pdf" for address in kinds for n in (1, 2)],
        "json": [f"{address}.json" for address in kinds],
        "item": [f"{meeting}punkt/{n}/" for meeting in meetings for n in range(1, 7)],
        "attachment": [f"{shown.get_absolute_url()}bilag/{sha256}/stoejrapport.pdf"]
        + [f"{shown.get_absolute_url()}bilag/{sha256}/{word}.pdf" for word in words[:3]],
        "person": ["/personer/ida-proeve/", "/personer/bo-borger/"],
        "proof": ["/aegthed/", *(f"/aegthed/?{query}" for query in proof_queries())],
        "how_to_read": ["/saadan-laeser-du/"],
        "accessibility": ["/tilgaengelighed/"],
        "stylesheet": ["/stil.css"],
        "logo": ["/logo"],
        "icon": ["/favicon.ico"],
        "sitemap": ["/sitemap.xml"],
        "robots": ["/robots.txt"],
        "healthz": ["/healthz"],
        "readyz": ["/readyz"],
        "decisions": ["/beslutninger/", "/beslutninger/?page=2"],
        "csv": ["/beslutninger.csv"],
        "case": [f"/sager/{STANDING}/"],
    } | {"json": [f"{address}.json" for address in kinds] + ["/beslutninger.json"]}


def proof_queries():
    """Every hash and code of every PDF that was made, in either edition, and of what was withdrawn."""
    for proof in Proof.objects.all():
        yield from (f"kode={proof.code}", f"sha256={proof.pdf_sha256}")
    for pdf in ClosedPdf.objects.all():
        yield f"sha256={pdf.sha256}"


def public_names(patterns=None):
    for pattern in patterns or get_resolver().url_patterns:
        if isinstance(pattern, URLResolver):
            yield from public_names(pattern.url_patterns)
        elif isinstance(pattern, URLPattern) and is_public(pattern.callback):
            yield pattern.name


def bodies(client, council):
    """Address, status and everything that was sent, headers and the inside of PDFs too."""
    for address in (a for some in addresses(council).values() for a in some):
        response = client.get(address)
        body = response.getvalue() if response.streaming else response.content
        yield address, response.status_code, f"{dict(response.headers)} {readable(body)}"


def readable(body):
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as file:
            return " ".join(
                f"{name} {file.read(name).decode('utf-8', 'replace')}" for name in file.namelist()
            )
    if not body.startswith(b"%PDF") or len(body) < 200:
        return body.decode("utf-8")
    pages = "".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)
    with pikepdf.open(io.BytesIO(body)) as pdf:
        parts = [obj.read_bytes() for obj in pdf.objects if isinstance(obj, pikepdf.Stream)]
        texts = [str(obj) for obj in pdf.objects if not isinstance(obj, pikepdf.Stream)]
    return pages + " ".join(texts) + b" ".join(parts).decode("latin-1")


def test_every_public_address_is_looked_at(council):
    assert set(public_names()) == set(addresses(council))


def test_no_public_address_holds_a_word_that_is_not_public(client, council, rendered):
    leaks = [
        (address, place)
        for address, _status, text in bodies(client, council)
        for word, place in council.canary.words.items()
        if word in text and word not in address
    ]
    assert leaks == []


def test_public_words_are_found_so_the_search_can_fail(client, council, rendered):
    texts = {address: text for address, _status, text in bodies(client, council)}
    meeting = council.published.get_absolute_url()
    for address in (
        f"{meeting}referat/",
        f"{meeting}referat.pdf",
        f"{meeting}referat.docx",
        f"{meeting}referat-uden-filer.pdf",
        f"{meeting}beslutninger.pdf",
        f"{meeting}pakke.pdf",
        f"{meeting}referat.json",
        "/beslutninger.csv",
    ):
        assert "Ny legeplads" in texts[address], address
        assert "Køb af ejendom" in texts[address], address
    assert "stoejrapport" in texts[f"{meeting}bilag/{council.file.clean_sha256[:12]}/stoejrapport.pdf"]


def test_withdrawn_answers_410_and_draft_404(client, council):
    statuses = {address: status for address, status, _text in bodies(client, council)}
    gone, draft = council.withdrawn.get_absolute_url(), council.draft.get_absolute_url()
    assert {s for a, s in statuses.items() if a.startswith(f"{gone}referat")} == {410}
    assert {s for a, s in statuses.items() if a.startswith(draft)} == {404}


def test_no_link_leads_from_a_closed_item_or_to_it(client, council):
    """Neither number, case page, register nor trail tells that the closed item belongs to the open one."""
    closed = RegisterEntry.objects.get(closed=True)
    assert (closed.case_number, closed.case_title, closed.continues, closed.type) == ("", "", "", "")
    page = client.get(closed.address).content.decode()
    assert STANDING not in page
    assert "Ny legeplads" not in page
    for later in RegisterEntry.objects.filter(closed=False):
        assert closed.address not in client.get(later.address).content.decode().split("<main", 1)[1]
    assert "Køb af ejendom" not in client.get(f"/sager/{STANDING}/").content.decode()
    assert "Køb af ejendom" not in client.get(f"/beslutninger/?sag={STANDING}").content.decode()


def test_search_for_a_secret_word_finds_nothing(client, council):
    nothing = client.get("/beslutninger/?ord=findesikke").content.decode().replace("findesikke", "")
    for word in council.canary.words:
        assert client.get(f"/beslutninger/?ord={word}").content.decode().replace(word, "") == nothing


def test_public_answers_set_no_cookie(client, council):
    for some in addresses(council).values():
        response = client.get(some[0])
        assert not response.cookies, some[0]
        if response.streaming:
            response.getvalue()


def test_only_the_page_that_checks_pdfs_takes_a_post(client, council):
    statuses = {a: client.post(a).status_code for some in addresses(council).values() for a in some[:1]}
    assert statuses.pop("/aegthed/") == 200
    assert set(statuses.values()) == {405}
