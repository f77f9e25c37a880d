import re

import pytest
from django.urls import reverse

from committees.presets import STANDARD, make_presets
from tests.factories import make_committee, make_secretary

pytestmark = pytest.mark.django_db


@pytest.fixture
def address():
    style = make_presets()[STANDARD.name]
    return reverse("admin:committees_documentstyle_change", args=[style.pk])


def test_secretary_reads_the_kinds_of_sections_in_words(client, address):
    client.force_login(make_secretary(make_committee()))
    page = client.get(address).content.decode()
    kinds = re.findall(r'field-kind_of_section">\s*<p>([^<]+)</p>', page)
    assert kinds[:3] == ["Resumé", "Baggrund", "Indstilling"]


def test_administrator_chooses_the_kind_of_section_from_a_list(admin_client, address):
    page = admin_client.get(address).content.decode()
    assert '<option value="presentation" selected>Sagsfremstilling</option>' in page
