from datetime import date, time

import pytest

from committees.models import DocumentStyle
from committees.presets import GENTOFTE, HOEJE_TAASTRUP, PRESETS, make_presets
from committees.style import date_words, fill, time_words
from decisions.enums import SectionRole

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_presets_are_made_once():
    first, second = make_presets(), make_presets()
    assert {name: style.pk for name, style in first.items()} == {
        name: style.pk for name, style in second.items()
    }
    assert DocumentStyle.objects.count() == len(PRESETS)


def test_presets_keep_what_the_council_changed():
    style = make_presets()[GENTOFTE.name]
    style.date_label = "Dato"
    style.save()
    style.headings.all().delete()
    again = make_presets()[GENTOFTE.name]
    assert again.date_label == "Dato" and not again.headings.exists()


def test_presets_have_headings_of_known_roles_in_order():
    for preset in PRESETS:
        style = make_presets()[preset.name]
        assert [(row.role, row.heading) for row in style.headings.all()] == list(preset.headings)
        assert {role for role, _heading in preset.headings} <= set(SectionRole)


def test_preset_forms_are_filled_as_the_layouts_print_them():
    styles = make_presets()
    day = date_words(date(2023, 2, 7)) | time_words(time(8, 30))
    taastrup, gentofte = styles[HOEJE_TAASTRUP.name], styles[GENTOFTE.name]
    assert fill(taastrup.date_form, **day) == "Tirsdag d. 07. februar 2023 kl. 08:30"
    assert (
        fill(taastrup.minutes_title_form, committee="X-udvalget", **day) == "REFERAT X-udvalget d. 07-02-2023"
    )
    assert fill(gentofte.date_form, **day) == "07-02-2023 08:30"
    heading = fill(gentofte.item_heading_form, number="4", title="Havn", access="lukket", Access="Lukket")
    assert heading == "4 (Lukket) Havn"
