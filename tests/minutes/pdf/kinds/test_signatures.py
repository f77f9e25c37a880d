"""The signature sheet alone: a line for each who took part, a reason for each who did not."""

from dataclasses import replace
from datetime import date

import pytest

from committees.enums import AttendanceStatus
from decisions.enums import ItemEventKind
from minutes.document import AttendanceLine, EventLine
from minutes.enums import DocumentKind, Edition
from minutes.pdf.kinds.errors import NothingToPrint
from minutes.pdf.kinds.signatures import render_signatures
from minutes.pdf.render import page_count
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import reader, words_of
from tests.minutes.pdf.setting.tree import read_tree


def event(kind, name):
    return EventLine(kind, name, f"{name}: en sætning.")


def meeting(*attendance, items=()):
    return examples.document(*items, attendance=attendance)


def rows(document, **options):
    data = render_signatures(document, examples.envelope(), **options).data
    (table,) = read_tree(data).all("Table")
    cells = [[cell for cell in row.everything() if cell.role in ("TH", "TD")] for row in table.all("TR")]
    return [[" ".join(cell.text().split()) for cell in row] for row in cells]


def test_sheet_has_a_line_for_who_took_part_and_a_reason_for_the_others():
    absent = AttendanceLine("Eva Falk", AttendanceStatus.ABSENT, "O")
    document = examples.full_document()
    document = replace(document, items=(), attendance=(*document.attendance, absent))
    assert rows(document) == [
        ["Medlem", "Dato", "Underskrift"],
        ["Asta Brink (A)", "", ""],
        ["Bo Skov (V)", "Afbud (sygdom)"],
        ["Cille Dam (F)", "", ""],
        ["Dan Eg (V), stedfortræder for Bo Skov", "", ""],
        ["Eva Falk (O)", "Fraværende uden afbud"],
    ]


def test_sheet_tells_what_a_member_took_no_part_in():
    asta, bo = (AttendanceLine(name, AttendanceStatus.PRESENT) for name in ("Asta Brink", "Bo Skov"))
    kinds = (ItemEventKind.DISQUALIFIED, ItemEventKind.TOOK_NO_PART)
    items = [
        examples.item("2", events=(event(kinds[1], "Asta Brink"),)),
        examples.item("3", events=(event(kinds[0], "Asta Brink"), event(ItemEventKind.ARRIVED, "Bo Skov"))),
        examples.item("7", events=(event(kinds[1], "Asta Brink"), event(ItemEventKind.LEFT, "Bo Skov"))),
    ]
    assert rows(meeting(asta, bo, items=items))[1:] == [
        ["Asta Brink Inhabil ved punkt 3; deltog ikke i punkt 2, 7", "", ""],
        ["Bo Skov Kom ved punkt 3; gik ved punkt 7", "", ""],
    ]


def test_closed_item_of_the_public_edition_tells_nothing_of_who_left():
    told = EventLine(None, "", "Et medlem deltog ikke.")
    document = meeting(
        AttendanceLine("Asta Brink", AttendanceStatus.PRESENT),
        items=(examples.item("4", closed=True, events=(told,)),),
    )
    assert rows(document)[1:] == [["Asta Brink", "", ""]]


def test_namesakes_get_no_remark_that_may_be_the_others():
    twins = (AttendanceLine("Bo Skov", AttendanceStatus.PRESENT, party) for party in "AV")
    document = meeting(*twins, items=(examples.item("4", events=(event(ItemEventKind.LEFT, "Bo Skov"),)),))
    assert rows(document)[1:] == [["Bo Skov (A)", "", ""], ["Bo Skov (V)", "", ""]]


def test_who_approved_digitally_needs_no_line():
    document = replace(examples.full_document(), items=())
    found = rows(document, approvals={"Cille Dam": date(2026, 3, 20), "Bo Skov": date(2026, 3, 21)})
    assert found[2:4] == [
        ["Bo Skov (V)", "Afbud (sygdom)"],
        ["Cille Dam (F)", "Godkendt digitalt den 20. marts 2026"],
    ]


def council(count):
    """Every fourth is told of in more than a line."""
    lines = [AttendanceLine(f"Medlem Efternavn {n:02}", AttendanceStatus.PRESENT, "A") for n in range(count)]
    away = {4: AttendanceStatus.EXCUSED, 5: AttendanceStatus.SUBSTITUTE, 20: AttendanceStatus.ABSENT}
    for n, status in away.items():
        if n < count:
            lines[n] = replace(lines[n], status=status, substitute_for="Asta Brink" if n == 5 else None)
    events = tuple(event(ItemEventKind.TOOK_NO_PART, f"Medlem Efternavn {n:02}") for n in range(0, count, 8))
    return meeting(*lines, items=(examples.item("4", events=events),))


@pytest.mark.parametrize("count", [1, 9, 15, 16, 25, 31])
def test_council_signs_on_one_page(count):
    data = render_signatures(council(count), examples.full_envelope()).data
    assert page_count(data) == 1
    assert len(read_tree(data).all("TR")) == count + 1


def test_whole_council_signs_the_closed_edition_on_one_page():
    document = replace(council(31), edition=Edition.CLOSED)
    envelope = replace(examples.full_envelope(), code="RM99XAPK6D3S")
    assert page_count(render_signatures(document, envelope).data) == 1


def test_larger_assembly_signs_on_two_with_no_few_rows_alone():
    data = render_signatures(council(60), examples.envelope()).data
    first, last = [page.extract_text().count("Efternavn") for page in reader(data).pages]
    assert first + last == 60
    assert last >= 5


def test_sheet_names_meeting_version_and_nothing_of_the_items():
    data = render_signatures(examples.full_document(), examples.full_envelope()).data
    text = " ".join(words_of(data))
    assert reader(data).metadata.title == "Underskriftsside: Havneudvalget 17. marts 2026"
    assert "Tirsdag d. 17. marts 2026 kl. 16:00 · Lodskontoret" in text
    assert "Version 2, 18. marts 2026 kl. 09.30" in text
    assert [word for word in ("Mødedeltagere", "Moleprojektet", "Indstilling") if word in text] == []


@pytest.mark.parametrize("changes", [{"kind": DocumentKind.AGENDA}, {"attendance": None}, {"attendance": ()}])
def test_document_that_nobody_signs_has_no_sheet(changes):
    with pytest.raises(NothingToPrint, match="underskriftsside"):
        render_signatures(replace(examples.full_document(), **changes), examples.envelope())


def test_sheet_is_the_same_to_the_byte():
    given = examples.full_document(), examples.full_envelope()
    assert render_signatures(*given) == render_signatures(*given)
