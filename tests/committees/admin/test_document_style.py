import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError

from committees.models import DocumentStyle
from committees.presets import GENTOFTE, make_presets
from tests.factories import make_style

pytestmark = pytest.mark.django_db


def sample(style):
    return str(admin.site.get_model_admin(DocumentStyle).sample(style))


def test_page_shows_the_words_that_a_style_gives():
    words = sample(make_presets()[GENTOFTE.name])
    for line in (
        "Referat af møde i Havneudvalget",
        "Dagsorden til møde i Havneudvalget",
        "Mødetidspunkt 03-11-2026 17:00",
        "4 (Åben) Ny mole",
        "Sags ID: 26/1187",
        "Beslutninger:",
    ):
        assert f"<li>{line}</li>" in words


def test_sample_of_words_with_marks_is_no_markup():
    assert "<li>&lt;b&gt;</li>" in sample(make_style(case_form="<b>"))


def test_every_field_of_a_style_is_on_its_page(admin_client):
    answer = admin_client.get(f"/admin/committees/documentstyle/{make_style().pk}/change/")
    assert answer.status_code == 200
    shown = set(answer.context["adminform"].form.fields)
    assert shown == {
        field.name for field in DocumentStyle._meta.fields if field.editable and not field.primary_key
    }


@pytest.mark.parametrize("colour", ["red", "#12345", "17456b"])
def test_colour_must_be_written_with_six_digits(colour):
    with pytest.raises(ValidationError, match="17456b"):
        make_style(colour=colour).full_clean()


def test_colour_may_be_left_to_the_municipality():
    make_style(colour="").full_clean()
