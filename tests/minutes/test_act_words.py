"""What is said of a version that is not the first."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from minutes.act_words import act_notice
from minutes.enums import Act, DocumentKind

AT = datetime(2026, 12, 11, 23, 30, tzinfo=UTC)  # half past midnight in Denmark
MINUTES = DocumentKind.MINUTES


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (Act.CORRECTION, "Rettet 12. december 2026: Stavefejl."),
        (Act.WEB_CORRECTION, "Webudgaven er rettet 12. december 2026: Stavefejl."),
        (Act.ADDITION, "Tilføjelse til protokollen 12. december 2026: Stavefejl."),
        (Act.OPENING, "Et punkt er åbnet 12. december 2026: Stavefejl."),
        (Act.CUT, "En del af referatet er trukket tilbage 12. december 2026: Stavefejl."),
    ],
)
def test_each_act_has_its_words_with_day_and_note(act, words):
    with translation.override("en"):
        assert str(act_notice(act, MINUTES, AT, "Stavefejl.")) == words


def test_every_act_but_the_first_publication_has_words():
    assert {act for act in Act if act_notice(act, MINUTES, AT, "") is None} == {Act.PUBLISH}


def test_act_without_note_ends_after_the_day():
    notice = act_notice(Act.CUT, DocumentKind.AGENDA, AT, "")
    assert str(notice) == "En del af dagsordenen er trukket tilbage 12. december 2026."


def test_note_from_before_acts_were_told_apart_is_a_correction():
    assert str(act_notice(Act.PUBLISH, MINUTES, AT, "Stavefejl.")).startswith("Rettet 12. december 2026:")


def test_time_without_zone_is_utc():
    assert str(act_notice(Act.CORRECTION, MINUTES, AT.replace(tzinfo=None), "")).startswith("Rettet 12.")
