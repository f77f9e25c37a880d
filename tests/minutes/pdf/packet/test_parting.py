from hypothesis import given
from hypothesis import strategies as st

from minutes.envelope import FileLink
from minutes.pdf.packet.attached import Attached
from minutes.pdf.packet.carrying import Carriage, Carried
from minutes.pdf.packet.limits import DIVIDER_BYTES
from minutes.pdf.packet.parting import parted, places


def carried(*weights, pages=0):
    link = FileLink("ab" * 32, "bilag/a.csv", "text/csv", 1)
    return [
        Carried(
            Attached(f"a-{n}", f"a-{n}", "Punkt 1", "1", "", n, f"Bilag {n}", "a.csv", "a.csv", "", link),
            Carriage.EMBEDDED,
            pages,
            weight,
        )
        for n, weight in enumerate(weights)
    ]


def groups(parts):
    return [[each.attached.anchor for each in part.carried] for part in parts]


def test_all_that_fits_is_one_part():
    [part] = parted(carried(30_000, 30_000), 20_000, 100_000)
    assert (part.number, part.of, len(part.carried)) == (1, 1, 2)


def test_parts_are_cut_between_attachments():
    assert groups(parted(carried(40_000, 40_000, 40_000), 10_000, 90_000)) == [["a-0", "a-1"], ["a-2"]]


def test_large_main_document_has_a_part_to_itself():
    assert groups(parted(carried(40_000), 95_000, 100_000)) == [[], ["a-0"]]


def test_what_is_larger_than_any_part_is_named():
    [part] = parted(carried(200_000, 10_000), 5_000, 100_000)
    assert [each.carriage for each in part.carried] == [Carriage.NAMED, Carriage.EMBEDDED]
    assert part.carried[0].weight == DIVIDER_BYTES


def test_page_numbers_count_main_document_dividers_and_pages():
    parts = parted(carried(60_000, 60_000, pages=4), 10_000, 100_000)
    found = places(parts, 15)
    assert [(found[f"a-{n}"].part, found[f"a-{n}"].folio) for n in range(2)] == [(1, 16), (2, 21)]


@given(st.lists(st.integers(0, 300_000), max_size=30), st.integers(0, 200_000), st.integers(0, 250_000))
def test_every_attachment_stands_once_in_order_and_no_part_is_too_full(weights, main, room):
    parts = parted(carried(*weights), main, room)
    assert [anchor for group in groups(parts) for anchor in group] == [f"a-{n}" for n in range(len(weights))]
    for part in parts:
        weight = sum(each.weight for each in part.carried if each.carriage is not Carriage.NAMED)
        assert weight <= room
    assert all(part.of == len(parts) for part in parts)
