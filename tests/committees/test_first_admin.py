import re

import pytest
from django.core.management import CommandError, call_command

from committees.first_admin import make_first_admin
from committees.invitations import NotInvited
from committees.models import User
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def test_first_admin_logs_in_with_the_returned_password():
    password = make_first_admin("asta@example.org", "Asta Berg")
    user = User.objects.get(email="asta@example.org")
    assert user.is_superuser
    assert user.check_password(password)
    assert re.fullmatch(r"([a-z2-9]{4}-){3}[a-z2-9]{4}", password)


def test_password_is_another_each_time():
    first, second = (make_first_admin(f"{name}@example.org", name) for name in ("asta", "bo"))
    assert first != second


def test_taken_email_is_refused():
    make_user("asta@example.org")
    with pytest.raises(NotInvited):
        make_first_admin("Asta@example.org", "Asta Berg")


def test_command_prints_a_link_that_works(client, capsys, settings):
    call_command("create_admin", "asta@example.org", "Asta Berg")
    link = re.search(rf"{settings.BASE_URL}(/log-ind/\S+)", capsys.readouterr().out)[1]
    assert client.get(link).status_code == 302
    assert not User.objects.get(email="asta@example.org").has_usable_password()


def test_command_makes_an_administrator_of_a_closed_user():
    user = make_user("asta@example.org", is_active=False)
    call_command("create_admin", "ASTA@example.org", "Asta Berg")
    user.refresh_from_db()
    assert user.is_active
    assert user.is_superuser


@pytest.mark.parametrize(
    ("email", "name", "sentence"),
    [
        ("asta", "Asta Berg", "'asta' is no e-mail"),
        ("asta@example.org", " ", "Give the administrator's name"),
    ],
)
def test_command_says_what_is_wrong(email, name, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("create_admin", email, name)
    assert not User.objects.exists()
