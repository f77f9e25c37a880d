import csv
import io

import pytest

from decisions.register.downloads import FIELDS, csv_lines

ROW = dict.fromkeys(FIELDS, "")


def read(*rows):
    text = "".join(csv_lines(rows))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:]), delimiter=";"))


def test_csv_reads_back_with_danish_letters_breaks_and_semicolons():
    title = 'Æblehaven; "stor"\nog grøn'
    assert read(ROW | {"title": title})[0]["title"] == title


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_spreadsheet_takes_no_text_for_a_formula(start):
    assert read(ROW | {"title": f"{start}SUM(A1)"})[0]["title"].startswith("'")


def test_empty_register_has_its_heading():
    assert "".join(csv_lines([])) == "\ufeff" + ";".join(FIELDS) + "\r\n"
