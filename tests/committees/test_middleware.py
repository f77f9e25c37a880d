import pytest
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View

from committees.public_view import public_view
from tests.factories import make_user

pytestmark = pytest.mark.django_db


@public_view
def open_view(request):
    return HttpResponse("open")


@method_decorator(public_view, name="dispatch")
class OpenClass(View):
    def get(self, request):
        return HttpResponse("open")


def closed_view(request):
    return HttpResponse(f"closed {request.user.pk}")


urlpatterns = [
    path("aaben/", open_view),
    path("en/aaben/", open_view),
    path("aaben-klasse/", OpenClass.as_view()),
    path("lukket/", closed_view),
    path("log-ind/", open_view, name="account_login"),
]
here = override_settings(ROOT_URLCONF=__name__)


@here
def test_view_that_says_nothing_needs_log_in(client):
    answer = client.get("/lukket/?side=2")
    assert (answer.status_code, answer.url) == (302, "/log-ind/?next=/lukket/%3Fside%3D2")


@here
def test_view_that_says_nothing_opens_for_whoever_is_logged_in(client):
    user = make_user()
    client.force_login(user)
    assert client.get("/lukket/").content.decode() == f"closed {user.pk}"


@here
@pytest.mark.parametrize("address", ["/aaben/", "/en/aaben/", "/aaben-klasse/"])
def test_public_view_looks_at_neither_user_nor_session(client, address, django_assert_num_queries):
    client.force_login(make_user(language="en"))
    with django_assert_num_queries(0):
        answer = client.get(address)
    assert answer.status_code == 200
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not answer.cookies


@here
@pytest.mark.parametrize(("address", "language"), [("/aaben/", "da"), ("/en/aaben/", "en")])
def test_language_of_a_visitor_is_the_address_never_the_browser(client, address, language):
    for header in ("en", "da", "fr"):
        answer = client.get(address, headers={"accept-language": header})
        assert answer.headers["Content-Language"] == language
        assert "Accept-Language" not in answer.headers.get("Vary", "")


@here
def test_language_of_one_user_does_not_reach_the_next_visitor(client):
    client.force_login(make_user(language="en"))
    assert client.get("/lukket/").headers["Content-Language"] == "en"
    client.logout()
    assert client.get("/aaben/").headers["Content-Language"] == "da"
