"""The demo's words are its own."""

import re
from typing import Any

from minutes.demo.data_files import case_tables, table

RUN = 8


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    """Every eight words in a row."""
    found = words(text)
    return {tuple(found[n : n + RUN]) for n in range(len(found) - RUN + 1)}


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in texts(part)]
    return []


ALL = [
    *texts(case_tables()),
    *(text for name in ("council", "people", "meetings", "faste_punkter") for text in texts(table(name))),
]


def test_no_eight_words_in_a_row_are_from_the_real_minutes(seeds):
    real = set().union(*(runs(path.read_text("utf-8")) for path in seeds))
    assert [" ".join(run) for text in ALL for run in runs(text) & real] == []


def test_no_person_is_named_as_in_the_real_minutes(seeds):
    real = " ".join(path.read_text("utf-8") for path in seeds)
    assert [row["name"] for row in table("people")["person"] if row["name"] in real] == []


def test_cases_are_long_enough_to_read():
    cases = [row for part in case_tables() for row in part.get("case", ())]
    open_ones = [row for row in cases if "reason" not in row and "template" not in row]
    assert sum(len(words(" ".join(texts(row)))) for row in open_ones) / len(open_ones) > 110


def test_no_text_is_used_twice():
    long = [text.strip() for text in ALL if len(text) > 120]
    assert len(long) == len(set(long))
