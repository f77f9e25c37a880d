"""Hypothesis strategies for minutes: well-formed ones, and soups of lines that look like minutes."""

from typing import NamedTuple

from hypothesis import strategies as st

PLAIN_WORDS = [
    "bro", "ø", "skole", "åen", "Hus", "Æble", "§", "17", "stk.", "2,5", "mio.", "&", "<b>", "<td>", "kl.",
    "%",
]  # fmt: skip
TRICKY_WORDS = [
    "1)", "a)", "–", "?", "*", "**", "8*", "_x_", "|", '"Ja"', "”", "Bilag", "bilag 3", "Beslutning", "at",
    "og", "Punkt", "3.", "a.", "b.", "[x](#)", "m<sup>2</sup>", "20/123", "03-11-2021", "kl. 19.05",
    "(Afbud)", "Indstilling",
]  # fmt: skip
SECTIONS = [
    "Baggrund", "Indstilling", "Sagsfremstilling", "Økonomi", "Resumé:", "Tidligere beslutninger:", "Høring",
]  # fmt: skip
DECISIONS = [
    "Beslutning", "Beslutninger:", "Beslutning Parkudvalget den 03-11-2021",
    "Beslutning i Byrådet den 1. oktober 2021",
]  # fmt: skip

words = st.sampled_from(PLAIN_WORDS + TRICKY_WORDS)
plain_words = st.sampled_from(PLAIN_WORDS)


def sentences(size: int = 12) -> st.SearchStrategy[str]:
    return st.lists(words, min_size=1, max_size=size).map(" ".join)


names = st.lists(st.sampled_from(["Ida", "Bo", "Åse", "Kaj"]), min_size=2, max_size=3).map(" ".join)


class Minutes(NamedTuple):
    text: str
    contents: tuple[int, int] | None
    items: int
    tables: int
    attachments: int


@st.composite
def list_lines(draw: st.DrawFn) -> list[str]:
    mark = draw(st.sampled_from(["- ", "1. ", "* ", "• ", "1) "]))
    entries = draw(
        st.lists(st.lists(plain_words, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4)
    )
    if mark == "1. ":
        return [f"{at}. {entry}" for at, entry in enumerate(entries, start=1)]
    return [mark + entry for entry in entries]


@st.composite
def table_lines(draw: st.DrawFn) -> list[str]:
    columns = draw(st.integers(2, 5))
    cell = st.lists(plain_words, min_size=1, max_size=3).map(" ".join)
    rows = draw(st.lists(st.lists(cell, min_size=columns, max_size=columns), min_size=2, max_size=4))
    if draw(st.booleans()):
        rows.insert(1, ["-" * 5] * columns)
    return ["\t".join(row) for row in rows]


@st.composite
def items(draw: st.DrawFn, number: int) -> tuple[list[str], int, int]:
    """The lines of an item, and how many tables and attachments are in it."""
    title = draw(
        st.sampled_from(
            ["Nye bænke", "I - Vej til skolen - PU", "Meddelelser", "A - Takster - PU, SU", "Lukket"]
        )
    )
    lines = [f"Punkt {number}: {title}", "", f"21/{number}00", ""]
    if title == "Lukket":
        return lines, 0, 0
    tables = 0
    for heading in draw(st.lists(st.sampled_from(SECTIONS + DECISIONS), max_size=4)):
        lines += [heading, ""]
        for part in draw(st.lists(st.sampled_from(["text", "list", "table", "short"]), max_size=4)):
            if part == "table":
                tables += 1
                lines += draw(table_lines())
            elif part == "list":
                lines += draw(list_lines())
            else:
                lines.append(
                    "Om "
                    + draw(sentences(3 if part == "short" else 30))
                    + draw(st.sampled_from(["", ".", ":"]))
                )
            lines.append("")
    attachments = draw(st.lists(names, max_size=3))
    if attachments:
        lines += ["Bilag", "", *attachments, ""]
    return lines, tables, len(attachments)


@st.composite
def minutes(draw: st.DrawFn) -> Minutes:
    drawn = [draw(items(number)) for number in range(1, draw(st.integers(1, 4)) + 1)]
    people = ", ".join(draw(st.lists(names, min_size=1, max_size=5)))
    lines = [
        "REFERAT Parkudvalget d. 03-11-2021",
        "",
        "Mødedato 03-11-2021 kl. 17:00",
        "",
        f"Mødedeltagere {people}",
        "",
    ]
    contents = None
    if draw(st.booleans()):
        entries = [
            found[0][0].removeprefix(f"Punkt {at}: ") + f".....\t{at + 2}"
            for at, found in enumerate(drawn, start=1)
        ]
        contents = (len(lines) + 1, len(lines) + 2 + len(entries))
        lines += ["Indholdsfortegnelse", "", *entries, ""]
    for found in drawn:
        lines += found[0]
    text = draw(st.sampled_from(["\n", "\n"])).join(lines)
    return Minutes(
        text, contents, len(drawn), sum(found[1] for found in drawn), sum(found[2] for found in drawn)
    )


SOUP = [
    "", "", "", "REFERAT Parkudvalget d. 03-11-2021", "Mødedato 03-11-2021 kl. 17:00", "Mødested: Salen",
    "Afbud fra: Bo Ø", "Medlemmer", "Den 4. maj 2020", "Mødet blev hævet kl. 19.05.", "Punkt 1: Veje",
    "Punkt 2: Lukket", "Punkt 3", "Pkt. 4", "1. Hegn", "2. Mure", "3. Eventuelt", "7 Broer", "Sag nr. 5",
    "5 (Lukket) Salg", "6 (Åben) Køb", "Nr. 8 - Leje", "21/123", "Sagsnr.: 21/99", "Åbent", "Lukket punkt",
    "For lukkede døre:", "Åbne punkter", "ØKONOMIUDVALGET", "Baggrund", "Indstilling: At det sker.",
    "Beslutning", "Beslutning i Byrådet den 3. maj 2020: Udsat.", "Bilag", "Bilag: Kort", "Ingen", "- en",
    "  - to", "    - tre", "1. ene", "2. anden", "a. abe", "b. bjørn", "1) først", "1. a. under",
    "* stjerne", "*note", "** note", "x\ty\tz", "1\t2", "Tabel 1: Tal", "| a | b |", "Note: mål",
    "Der blev udleveret et notat.", "kort linje", "Kort linje", "Formål", "Forslag 1: Gør det", "?", ".",
    "Side 3 af 9",
    "En meget lang sætning om alt det, som udvalget har talt om i løbet af det lange møde i går og",
    "videre går det her", "Til stede: Ida Bo, Kaj Å (Afbud)", "Ida Bo (A)", "Kompetence: Byrådet",
    "Direktionen indstiller, at", "Dato: 3. maj 2020 Sted: Salen", "Protokollen blev læst",
    "og mødet hævet kl.: 19.05", "<p>&amp;</p>", "[ord](https://x.example/a)", "Underskriftsblad",
    "Udvalg: Park",
]  # fmt: skip
soups = st.lists(st.sampled_from(SOUP), min_size=1, max_size=40).map("\n".join)
