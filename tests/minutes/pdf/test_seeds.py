"""The five real minutes print in their own order and wording, in the layout they are made after."""

import pytest

from committees.models import Meeting
from committees.presets import make_presets
from minutes.compose import compose
from minutes.enums import DocumentKind, Edition
from minutes.importing import read
from minutes.pdf.render import render_pdf
from minutes.publishing.envelopes import look_of
from minutes.store import store
from tests.factories import make_committee
from tests.minutes.importing.seeds import seed
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import document_words, missing_words, outline_titles, reader, words_of
from tests.minutes.test_layouts import LIKE

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", LIKE)
def test_imported_minutes_print_word_for_word_in_their_own_order(name):
    source = read(*seed(name)).document
    style = make_presets()[LIKE[name].name]
    meeting = store(source, make_committee(source.committee.name, style=style), None, was_public=True)
    document = compose(Meeting.objects.get(pk=meeting.pk), DocumentKind.MINUTES, Edition.PUBLIC)
    data = render_pdf(document, examples.envelope(look=look_of(style, signed=False)))
    assert missing_words(document_words(source), words_of(data)) == []
    assert outline_titles(data) == [item.heading_printed for item in source.items]
    front = " ".join(page.extract_text() for page in reader(data).pages[:2])
    assert front.index(source.front[0].label) < front.index("Indholdsfortegnelse")
