import pytest
from django.test import RequestFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("content_type", ["multipart/form-data; boundary=x; a*=nul''%C3", "text/plain", ""])
def test_odd_content_type_is_answered_with_a_page(content_type):
    from config.wsgi import application  # it looks at the folder of static files, which is the test's own

    environ = RequestFactory()._base_environ(
        REQUEST_METHOD="POST", PATH_INFO="/aegthed/", CONTENT_TYPE=content_type
    )
    answered = []
    body = b"".join(application(environ, lambda status, headers: answered.append(status)))
    assert answered == ["200 OK"]
    assert "Der er ikke valgt en fil" in body.decode()
