import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

from minutes.document import MinutesDocument
from minutes.document_json import DocumentError, from_json, to_data, to_json
from minutes.document_schema import json_schema
from tests.strategies import documents

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "minutes-document.schema.json"


@given(documents)
def test_document_comes_back_from_its_json(document):
    assert from_json(MinutesDocument, to_json(document)) == document


@given(documents)
def test_document_json_fits_the_schema(document):
    jsonschema.validate(to_data(document), json_schema())


def test_schema_file_is_the_generated_one():
    assert json.loads(SCHEMA_FILE.read_text()) == json_schema()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "not JSON"),
        ("[]", "MinutesDocument: expected an object"),
        ("{}", "missing or unknown key"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_reading_names_the_place_when_the_json_does_not_fit(text, place):
    with pytest.raises(DocumentError, match=place):
        from_json(MinutesDocument, text)


@given(documents)
def test_reading_refuses_a_changed_key(document):
    data = to_data(document)
    data["titel"] = data.pop("title")
    with pytest.raises(DocumentError, match="MinutesDocument: missing or unknown key 'tit"):
        from_json(MinutesDocument, json.dumps(data))
