"""/aegthed/: every answer there is, nothing kept, nothing told of what was withdrawn."""

import hashlib
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from committees.jobs import run
from committees.queue import enqueue
from minutes.afterwards.withdraw import withdraw
from minutes.editions import PUBLIC
from minutes.enums import DocumentKind
from minutes.models import Proof
from minutes.proof.code import PAGE, printed_code
from minutes.publishing.publish import publish
from minutes.render import render_publication
from tests.factories import make_committee, make_item, make_meeting
from tests.minutes.public.published import make_organisation

pytestmark = [pytest.mark.django_db, pytest.mark.public]
MINUTES = DocumentKind.MINUTES
UNKNOWN_CODE = "7K3M-9QRT-2VWX"


@pytest.fixture
def meeting():
    make_organisation(email="post@example.org")
    meeting = make_meeting(make_committee("Havneudvalget"))
    make_item(meeting, "Ny mole", decided="Godkendt.")
    return meeting


def printed(meeting, **fields):
    """Publishes the minutes and makes their PDF; returns its bytes and its code."""
    publication = publish(meeting, MINUTES, None, **fields)
    job = enqueue(PUBLIC.render_task, str(publication.pk))
    run(job.pk, partial(render_publication, tables=PUBLIC))
    publication.refresh_from_db()
    with storages["published"].open(publication.pdf.file.name) as file:
        return file.read(), publication.read_envelope().code


def post(client, data, name="referat.pdf"):
    return client.post(PAGE, {"pdf": SimpleUploadedFile(name, data, "application/pdf")})


def verdict(response):
    text = response.content.decode()
    return text.partition('data-proof-answer="')[2].partition('"')[0] or None


def text_of(response):
    return " ".join(response.content.decode().split())


def test_address_is_the_one_that_is_printed():
    assert reverse("public:proof") == PAGE


def test_page_without_a_question_gives_no_answer(client, meeting):
    response = client.get(PAGE)
    assert (response.status_code, verdict(response)) == (200, None)
    assert response.headers["Cache-Control"] == "public, max-age=0, s-maxage=5"
    assert response.headers["ETag"]


def test_current_file_is_genuine(client, meeting):
    data, _code = printed(meeting)
    response = post(client, data)
    assert verdict(response) == "current"
    text = text_of(response)
    assert "Ægte og gældende" in text
    assert "Havneudvalget" in text
    assert f'href="{meeting.get_absolute_url()}referat/"' in text


def test_fingerprint_tells_what_the_file_tells(client, meeting):
    data, _code = printed(meeting)
    response = client.get(PAGE, {"sha256": hashlib.sha256(data).hexdigest()})
    assert verdict(response) == "current"
    assert "Ægte og gældende" in text_of(response)


@pytest.mark.parametrize(
    "typed", [str, str.lower, printed_code, lambda code: f" {printed_code(code).lower()} "]
)
def test_code_is_known_however_it_is_typed(client, meeting, typed):
    _data, code = printed(meeting)
    response = client.get(PAGE, {"kode": typed(code)})
    assert verdict(response) == "current"
    text = text_of(response)
    assert (
        "Ægte" not in text.partition("data-proof-answer")[2].partition("</section>")[0]
    )  # the paper was not seen
    assert f'value="{printed_code(code)}"' in text


def test_corrected_file_leads_to_the_newest_with_every_note(client, meeting):
    data, code = printed(meeting)
    printed(meeting, note="Navnet er rettet.")
    printed(meeting, note="Datoen er rettet.")
    for response in (post(client, data), client.get(PAGE, {"kode": code})):
        assert verdict(response) == "corrected"
        text = text_of(response)
        assert text.index("Datoen er rettet.") < text.index("Navnet er rettet.")
        assert f'href="{meeting.get_absolute_url()}referat/"' in text
        assert f'href="{meeting.get_absolute_url()}referat/v1/"' in text


def test_withdrawn_file_tells_that_and_when_and_no_more(client, meeting):
    data, code = printed(meeting)
    withdraw(meeting, MINUTES, None, "Et navn i punkt 1")
    Proof.objects.update(withdrawn_at=datetime(2026, 5, 3, 10, tzinfo=UTC))
    for response in (post(client, data), client.get(PAGE, {"kode": code})):
        assert verdict(response) == "withdrawn"
        text = text_of(response)
        assert "3. maj 2026" in text
        for word in ("Havneudvalget", "2025", "Ny mole", "Et navn", "version 1", meeting.get_absolute_url()):
            assert word not in text


def test_version_after_a_withdrawal_does_not_wake_the_old_one(client, meeting):
    data, code = printed(meeting)
    withdraw(meeting, MINUTES, None, "Et navn")
    newer, newer_code = printed(meeting)
    assert newer_code != code
    assert verdict(post(client, data)) == verdict(client.get(PAGE, {"kode": code})) == "withdrawn"
    assert verdict(post(client, newer)) == "current"


def test_one_changed_byte_makes_a_file_unknown(client, meeting):
    data, _code = printed(meeting)
    response = post(client, data[:-2] + b"\x00\n")
    assert verdict(response) == "unknown"
    assert "post@example.org" in text_of(response)


def test_closed_edition_is_unknown(client, meeting):
    from minutes.editions import CLOSED
    from minutes.models import ClosedPublication

    printed(meeting)
    closed = ClosedPublication.objects.get()
    job = enqueue(CLOSED.render_task, str(closed.pk))
    run(job.pk, partial(render_publication, tables=CLOSED))
    closed.refresh_from_db()
    with storages["closed"].open(closed.pdf.file.name) as file:
        assert verdict(post(client, file.read())) == "unknown"


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ({"kode": UNKNOWN_CODE}, "unknown"),
        ({"kode": "ABCD"}, "mistyped"),
        ({"kode": ""}, "mistyped"),
        ({"kode": "<script>alert(1)</script>"}, "mistyped"),
        ({"kode": "\x00" * 12}, "mistyped"),
        ({"sha256": "ab" * 32}, "unknown"),
        ({"sha256": "\x00"}, "broken"),
        ({"sha256": "AB" * 32 + "\n"}, "broken"),
        ({"fil": "for-stor"}, "too_large"),
        ({"fil": "ikke-pdf"}, "no_pdf"),
        ({"fil": "andet"}, None),
    ],
)
def test_odd_question_gets_a_sentence(client, meeting, query, answer):
    response = client.get(PAGE, query)
    assert (response.status_code, verdict(response)) == (200, answer)
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    ("data", "status", "answer"),
    [(b"", 200, "no_file"), (b"PK\x03\x04", 200, "no_pdf"), (b"%PDF-1.7 en anden", 200, "unknown")],
)
def test_odd_file_gets_a_sentence(client, meeting, data, status, answer):
    response = post(client, data)
    assert (response.status_code, verdict(response)) == (status, answer)


def test_broken_and_too_large_posts_get_a_sentence(client, meeting):
    broken = client.generic("POST", PAGE, b"--x\r\nrod", "multipart/form-data")
    large = client.generic(
        "POST", PAGE, b"--x", "multipart/form-data; boundary=x", CONTENT_LENGTH=str(10**12)
    )
    plain = client.post(PAGE, "kode=1", content_type="application/x-www-form-urlencoded")
    assert [(r.status_code, verdict(r)) for r in (broken, large, plain)] == [
        (400, "broken"), (413, "too_large"), (200, "no_file"),
    ]  # fmt: skip


@given(st.binary(max_size=200), st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_post_ends_in_an_error(client, meeting, body, more):
    response = client.generic("POST", PAGE, body, f"multipart/form-data; boundary=x{more.replace('*', '')}")
    assert response.status_code in (200, 400)
    assert verdict(response) in ("no_file", "no_pdf", "broken", "unknown")


def test_post_needs_no_token_sets_no_cookie_and_is_kept_by_nobody(meeting):
    client = Client(enforce_csrf_checks=True)
    response = post(client, b"%PDF-1.7")
    assert response.status_code == 200
    assert response.cookies == {}
    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers


def test_question_is_kept_by_nobody(client, meeting):
    response = client.get(PAGE, {"kode": UNKNOWN_CODE})
    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers
    assert "noindex" in text_of(response)


def test_conditional_post_is_answered_all_the_same(client, meeting):
    response = client.post(PAGE, {}, headers={"if-none-match": "*", "if-match": '"x"'})
    assert verdict(response) == "no_file"


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_other_methods_are_refused(client, meeting, method):
    assert getattr(client, method)(PAGE).status_code == 405


def test_nothing_posted_is_written_anywhere(
    client, meeting, tmp_path, settings, caplog, django_assert_max_num_queries
):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    before = sorted(Path(tmp_path).rglob("*"))
    word = b"hemmeligt-om-borger"
    with caplog.at_level("DEBUG"), django_assert_max_num_queries(3) as asked:
        post(client, b"%PDF-1.7 " + word * 200_000, name="hemmeligt-navn.pdf")
    assert all(query["sql"].startswith("SELECT") for query in asked)
    assert sorted(Path(tmp_path).rglob("*")) == before
    assert "hemmeligt" not in caplog.text


@pytest.mark.parametrize(("question", "queries"), [("current", 2), ("corrected", 3)])
def test_answer_takes_few_queries(client, meeting, django_assert_num_queries, question, queries):
    data, _code = printed(meeting)
    if question == "corrected":
        printed(meeting, note="Rettet.")
    with django_assert_num_queries(queries) as asked:
        assert verdict(client.get(PAGE, {"sha256": hashlib.sha256(data).hexdigest()})) == question
    assert "envelope" not in " ".join(query["sql"].split(" FROM ")[0] for query in asked)


def test_meeting_page_and_footer_lead_here(client, meeting):
    _data, code = printed(meeting)
    text = text_of(client.get(meeting.get_absolute_url()))
    assert f'href="{PAGE}?kode={code}"' in text
    assert f'href="{PAGE}"' in text
