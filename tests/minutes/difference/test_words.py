"""Two texts as runs."""

import itertools
import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.difference.result import Change, Run, new_text, old_text
from minutes.difference.words import runs_of

KEPT, ADDED, REMOVED = Change
BOUND = 8  # seconds of a busy machine; the hardest takes under 2
texts = st.lists(st.sampled_from(["og", "ord", "byråd.", "1.300", " ", "\n", "\t", "  ", ","]), max_size=60)
joined = texts.map("".join) | st.text(max_size=80)
changed = st.tuples(joined, joined, joined)


@given(joined, joined)
def test_kept_and_added_is_the_new_text_and_kept_and_removed_the_old(old, new):
    runs = runs_of(old, new)
    assert (old_text(runs), new_text(runs)) == (old, new)


@given(changed)
def test_what_begins_and_ends_alike_is_rebuilt_as_well(parts):
    start, end, middle = parts
    old, new = f"{start} {end}", f"{start} {middle} {end}"
    runs = runs_of(old, new)
    assert (old_text(runs), new_text(runs)) == (old, new)


@given(joined)
def test_equal_texts_have_nothing_added_or_removed(text):
    assert {run.change for run in runs_of(text, text)} <= {KEPT}


@given(joined, joined)
def test_no_run_is_empty_and_no_two_neighbours_are_alike(old, new):
    runs = runs_of(old, new)
    assert all(run.text for run in runs)
    assert all(one.change != other.change for one, other in itertools.pairwise(runs))


def test_single_word_is_told_from_the_rest_of_its_sentence():
    assert runs_of("Byrådet godkendte forslag A.", "Byrådet godkendte forslag B.") == (
        Run(KEPT, "Byrådet godkendte forslag "),
        Run(REMOVED, "A"),
        Run(ADDED, "B"),
        Run(KEPT, "."),
    )


def test_marks_after_a_word_are_parted_from_it():
    assert runs_of("Godkendt.", "Godkendt, dog uden punkt 2.") == (
        Run(KEPT, "Godkendt"),
        Run(ADDED, ", dog uden punkt 2"),
        Run(KEPT, "."),
    )


def test_line_that_stays_between_changed_ones_is_kept_whole():
    runs = runs_of("Et\nTo og to\nTre", "Fire\nTo og to\nFem")
    assert Run(KEPT, "\nTo og to\n") in runs


def test_word_that_happens_to_stand_in_both_sentences_goes_with_the_changes():
    old, new = "Godkendt med den ændring at Ida Holm deltager", "Udsat på grund af at der mangler bilag"
    assert [run.change for run in runs_of(old, new)] == [REMOVED, ADDED]


def test_word_between_two_changed_words_is_kept():
    assert [run.change for run in runs_of("et to tre", "en to fire")].count(KEPT) == 1


def rows(text):
    return "\n".join(f"{number}\t{text}\t{number * 7}" for number in range(3000))


def words(seed):
    chosen = random.Random(seed)
    some = [f"ord{number}" for number in range(4000)] + ["og", "at", "i", "for"] * 300
    return " ".join(chosen.choice(some) for _ in range(30_000))


HARD = {
    "3,000 rows, each changed": (rows("beløb"), rows("kroner")),
    "3,000 rows in another order": (rows("a"), "\n".join(sorted(rows("a").splitlines(), key=hash))),
    "3,000 rows alike": ("a\t0\n" * 3000, "a\t0\n" * 1500 + "b\t0\n" + "a\t0\n" * 1499),
    "3,000 rows of few words": ("a\t0\nb\t1\n" * 1500, "a\t0\nb\t2\n" * 1500),
    "200,000 characters in one line": (words(1), words(1).replace("ord17 ", "ord18 ")),
    "200,000 characters, all others": (words(1), words(2)),
    "200,000 characters backwards": (words(1), " ".join(reversed(words(1).split()))),
    "two words over and over": ("a b " * 50_000, "a c " * 50_000),
    "one word of 200,000 letters": ("a" * 200_000, "b" * 200_000),
    "200,000 marks": ("." * 200_000, "." * 199_999 + ","),
    "anchors with the same between": (
        " ".join(f"u{n} {'a b ' * 20}" for n in range(2000)),
        " ".join(f"u{n} {'a c ' * 20}" for n in range(2000)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HARD)
def test_long_text_takes_no_longer_than_a_page_may(name):
    old, new = HARD[name]
    started = time.process_time()
    runs = runs_of(old, new)
    assert time.process_time() - started < BOUND
    assert (old_text(runs), new_text(runs)) == (old, new)


def test_one_changed_cell_among_3000_rows_is_the_only_change():
    old = rows("beløb")
    runs = runs_of(old, old.replace("1500\tbeløb", "1500\tkroner"))
    assert [run for run in runs if run.change != KEPT] == [Run(REMOVED, "beløb"), Run(ADDED, "kroner")]
