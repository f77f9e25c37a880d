"""What is the same in two sequences."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from minutes.difference.matching import matched

parts = st.lists(st.sampled_from(["a", "b", "c", "d", "e", " ", "\n"]), max_size=40)


@given(parts, parts)
def test_pairs_rise_on_both_sides_and_are_equal(old, new):
    pairs = matched(old, new)
    assert all(old[first] == new[second] for first, second in pairs)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in itertools.pairwise(pairs))


@given(parts)
def test_equal_sequences_match_throughout(same):
    assert matched(same, same) == [(place, place) for place in range(len(same))]


@given(parts, parts)
def test_what_one_side_lacks_does_not_keep_the_ends_apart(start, end):
    pairs = matched([*start, *end], [*start, "only here", *end])
    assert len(pairs) == len(start) + len(end)


def test_parts_that_changed_places_are_matched_as_long_as_they_rise():
    assert matched(list("abcde"), list("acdbe")) == [(0, 0), (2, 1), (3, 2), (4, 4)]


def test_spaces_alone_match_nothing():
    assert matched(["a", " ", "b"], ["c", " ", "d"]) == []
