"""The yearly register: every row, by meeting, with its address; the months ahead of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from decisions.enums import Outcome
from minutes.envelope import OrganisationMark
from minutes.pdf.kinds.register import RegisterHeading, RegisterRow, render_register
from tests.minutes.pdf.reading import outline_titles, reader, words_of
from tests.minutes.pdf.setting.tree import read_tree

ADDRESS = "/udvalg/havneudvalget/"


def heading(**changes):
    made = RegisterHeading(
        organisation=OrganisationMark("Sandkøbing Kommune", "#0f4c5c"),
        committee="Havneudvalget",
        year=2026,
        base="https://referat.example",
        address=ADDRESS,
        revision=7,
        made_at=datetime(2026, 12, 31, 10, 0, tzinfo=UTC),
    )
    return replace(made, **changes)


def row(day=date(2026, 3, 17), number="1", **changes):
    made = RegisterRow(
        date=day,
        number=number,
        title="Moleprojektet",
        decision="Godkendt.",
        outcome=None,
        case_number="26/1187",
        address=f"{ADDRESS}{day}/punkt/{number}/",
    )
    return replace(made, **changes)


def told(*rows):
    """The words under each meeting, in the tree's order."""
    tree = read_tree(render_register(heading(), rows).data)
    sections = [section for section in tree.all("Sect") if section.all("H3")]
    return [" ".join(section.text().split()) for section in sections]


def test_register_tells_of_each_item_by_meeting():
    may, march = date(2026, 5, 5), date(2026, 3, 17)
    assert told(
        row(may, "1", decision="", outcome=Outcome.POSTPONED, case_number=""),
        row(march, "1", decision="Godkendt.\nEfter afstemning.", outcome=Outcome.ADOPTED),
        row(march, "3", title="Køb af areal", decision="", closed=True),
        row(march, "2", decision=""),
    ) == [
        "17. marts 2026 "
        f"1 Moleprojektet Godkendt. Efter afstemning. Sagsnr. 26/1187 · {ADDRESS}2026-03-17/punkt/1/ "
        f"3 Køb af areal Lukket punkt Sagsnr. 26/1187 · {ADDRESS}2026-03-17/punkt/3/ "
        "2 Moleprojektet Ingen særskilt beslutning i referatet. "
        f"Sagsnr. 26/1187 · {ADDRESS}2026-03-17/punkt/2/",
        f"5. maj 2026 1 Moleprojektet Udsat {ADDRESS}2026-05-05/punkt/1/",
    ]


def test_two_meetings_of_one_day_are_told_apart():
    second = row(address=f"{ADDRESS}2026-03-17-2/punkt/1/")
    assert outline_titles(render_register(heading(), (row(), second)).data) == ["17. marts 2026"] * 2


def test_contents_lead_to_the_months():
    rows = [row(date(2026, month, day)) for month in (1, 2) for day in (6, 20)]
    data = render_register(heading(), rows).data
    contents = " ".join(reader(data).pages[0].extract_text().split())
    assert "Januar 2026 2 møder, 2 punkter 1 Februar 2026 2 møder, 2 punkter" in contents
    destinations = [
        annotation.get_object()["/Dest"]
        for annotation in reader(data).pages[0]["/Annots"]
        if "/Dest" in annotation.get_object()
    ]
    assert destinations == ["meeting-1", "meeting-3"]
    assert set(destinations) <= set(reader(data).named_destinations)


def test_register_of_one_month_needs_no_contents():
    assert "Indhold" not in words_of(render_register(heading(), (row(),)).data)


def test_each_item_links_to_its_page():
    data = render_register(heading(), (row(), row(number="2"))).data
    links = [str(annotation.get_object()["/A"]["/URI"]) for annotation in reader(data).pages[0]["/Annots"]]
    meeting = f"https://referat.example{ADDRESS}2026-03-17/punkt"
    assert links == [f"https://referat.example{ADDRESS}", f"{meeting}/1/", f"{meeting}/2/"]


def test_front_names_committee_year_numbers_and_version():
    data = render_register(heading(), (row(), row(number="2"))).data
    text = " ".join(reader(data).pages[0].extract_text().split())
    assert reader(data).metadata.title == "Beslutningsregister 2026: Havneudvalget"
    assert reader(data).metadata.author == "Sandkøbing Kommune"
    assert "Beslutningsregister 2026 Havneudvalget Møder 1 Punkter 2" in text
    assert "Version 7, 31. december 2026 kl. 11.00" in text


def test_year_without_decisions_is_a_page_that_says_so():
    data = render_register(heading(), ()).data
    assert len(reader(data).pages) == 1
    assert "Der er ikke offentliggjort nogen beslutninger dette år." in " ".join(words_of(data))


def test_later_pages_name_the_register_and_the_meeting():
    rows = [row(date(2026, 1, 6) + timedelta(days=7 * week), decision="Ord. " * 300) for week in range(4)]
    pages = [
        " ".join(page.extract_text().split()) for page in reader(render_register(heading(), rows).data).pages
    ]
    assert len(pages) > 2
    assert all("Havneudvalget · Beslutningsregister 2026" in page for page in pages[1:])
    assert all(f"Side {number} af {len(pages)}" in page for number, page in enumerate(pages, start=1))


def test_markup_and_odd_characters_of_a_row_are_printed_as_words():
    hostile = row(title="<b>Tyk</b> & \x00\x1b fed", decision="<script>alert(1)</script> ΑΒΓ \ue000")
    text = " ".join(words_of(render_register(heading(), (hostile,)).data))
    assert "<b>Tyk</b> & fed" in text
    assert "<script>alert(1)</script> ΑΒΓ ◊" in text


def test_register_is_the_same_to_the_byte():
    rows = (row(), row(date(2026, 4, 1)))
    assert render_register(heading(), rows) == render_register(heading(), rows)
