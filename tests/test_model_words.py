"""What models call themselves and their fields, as the admin shows it."""

import pytest
from django.apps import apps
from django.db.models import Field
from django.utils import translation
from django.utils.functional import Promise

MODELS = [
    model
    for app in ("committees", "decisions", "minutes")
    for model in apps.get_app_config(app).get_models()
    if not model.__name__.startswith("Historical")
]
# Words that begin with a capital in the middle of a sentence too.
ABBREVIATIONS = ("PDF", "KLE")

every_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


def fields(model) -> list[Field]:
    """The fields we named ourselves; Django makes the other names from the attribute's."""
    return [
        field for field in model._meta.get_fields() if isinstance(field, Field) and not field.auto_created
    ]


def names(model) -> list[str | Promise]:
    own = [field._verbose_name for field in fields(model) if field._verbose_name]
    return [model._meta.verbose_name, model._meta.verbose_name_plural, *own]


@every_model
def test_names_are_translated(model):
    assert [name for name in names(model) if not isinstance(name, Promise)] == []


@every_model
def test_help_is_translated_and_a_sentence(model):
    helps = [field.help_text for field in fields(model) if field.help_text]
    assert [text for text in helps if not isinstance(text, Promise)] == []
    with translation.override("da"):
        assert [text for text in map(str, helps) if not text[0].isupper() or text[-1] != "."] == []


@every_model
def test_names_are_lower_case_as_the_admin_capitalises_them(model):
    with translation.override("da"):
        shown = [str(name) for name in names(model)]
    assert [name for name in shown if name[0].isupper() and not name.startswith(ABBREVIATIONS)] == []


@every_model
def test_choices_are_translated_and_begin_with_a_capital(model):
    """Languages alone call themselves by their own names."""
    labels = [
        label for field in fields(model) if field.name != "language" for _value, label in field.choices or ()
    ]
    assert [label for label in labels if not isinstance(label, Promise)] == []
    with translation.override("da"):
        assert [label for label in map(str, labels) if not label[0].isupper()] == []
