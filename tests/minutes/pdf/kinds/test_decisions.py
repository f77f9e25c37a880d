"""The decision list: number, title and decision, from the edition it is made of."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils.translation import override

from decisions.enums import Outcome, VoteKind, VoteResult
from minutes.document import WITHDRAWN, DecisionBlock, Tally, VoteRecord, WithheldBlock
from minutes.enums import DocumentKind
from minutes.pdf.kinds.decisions import NAMES, render_decisions, vote_line
from minutes.pdf.kinds.errors import NothingToPrint
from minutes.pdf.render import page_count
from tests.minutes.pdf import examples
from tests.minutes.pdf.reading import missing_words, outline_titles, reader, words_of
from tests.minutes.pdf.setting.tree import read_tree


def decided(html="", outcome=None, **changes):
    block = DecisionBlock("Beslutning Havneudvalget den 17-03-2026", None, examples.MEETING_DAY, True, html)
    return replace(block, outcome=outcome, **changes)


def entries(*items):
    """What stands under each heading of the list, by heading."""
    data = render_decisions(examples.document(*items), examples.envelope()).data
    told: dict[str, list[str]] = {}
    for section in read_tree(data).all("Sect"):
        heads = [" ".join(head.text().split()) for head in section.all("H2")]
        if len(heads) == 1:
            rest = " ".join(section.text().split()).removeprefix(heads[0]).strip()
            told[heads[0]] = rest
    return told


def test_list_tells_of_each_item_its_decision():
    assert entries(
        examples.item("1", "Godkendelse af dagsorden", blocks=(decided("<p>Godkendt.</p>"),)),
        examples.item(
            "2", "Budget", blocks=(examples.section("<p>En lang sag.</p>"), decided("", Outcome.NOTED))
        ),
        examples.item("3", "Program", blocks=(examples.section("<p>Uden beslutning.</p>"),)),
        examples.closed_item(),
        examples.item(
            "5", "Udbud", blocks=(WithheldBlock("decision", "Bud"), WithheldBlock("economy", "Pris"))
        ),
        examples.item("6", WITHDRAWN, heading_printed=f"Punkt 6: {WITHDRAWN}"),
    ) == {
        "1 Godkendelse af dagsorden": "Godkendt.",
        "2 Budget": "Taget til efterretning",
        "3 Program": "Ingen særskilt beslutning i referatet.",
        "4 Køb af areal": (
            "Lukket punkt · Begrundelse: Kommunens økonomiske interesser · Åbnes den 1. januar 2027."
        ),
        "5 Udbud": "Ikke offentligt. Begrundelse: Bud",
        "6 Trukket tilbage": "",
    }


def test_public_decision_of_a_closed_item_is_listed():
    closed = replace(examples.closed_item(), blocks=(decided("<p>Arealet købes.</p>"),))
    assert entries(closed)["4 Køb af areal"].endswith("Arealet købes.")


def test_decisions_of_other_bodies_are_left_out():
    assert entries(examples.every_block()) == {
        "3 I - Ny mole ved Sandkøbing Havn - HU, TMU": (
            "Forslag B blev vedtaget. Forslag B: For 4 (A, F); Imod 1 (Dan Eg (V)); Undlod 0; Vedtaget "
            "Afvigende mening: Dan Eg"
        )
    }


def test_several_decisions_of_an_item_keep_their_headings():
    blocks = (
        decided("<p>Godkendt.</p>"),
        decided("<p>Stadfæstet.</p>", heading="Beslutning i ny behandling"),
    )
    assert entries(examples.item(blocks=blocks)) == {
        "1 Moleprojektet": (
            "Beslutning Havneudvalget den 17-03-2026 Godkendt. Beslutning i ny behandling Stadfæstet."
        )
    }


def test_long_decision_stands_in_full_over_pages():
    words = [f"ord{number}" for number in range(2_500)]
    item = examples.item(
        blocks=(decided("".join(f"<p>{' '.join(words[at : at + 50])}</p>" for at in range(0, 2_500, 50))),)
    )
    data = render_decisions(examples.document(item), examples.envelope()).data
    assert page_count(data) > 2
    assert missing_words(words, words_of(data)) == []


def test_ordinary_meeting_fits_on_two_pages():
    title = "Ansøgning om tilskud til renovering af klubhuset ved lystbådehavnen i Sandkøbing"
    items = [examples.item(str(n), title, blocks=(decided("<p>Godkendt.</p>"),)) for n in range(1, 31)]
    data = render_decisions(examples.document(*items), examples.envelope()).data
    assert page_count(data) == 2
    assert outline_titles(data) == [f"{n} {title}" for n in range(1, 31)]


def test_list_names_meeting_people_version_and_address():
    data = render_decisions(examples.full_document(), examples.full_envelope()).data
    text = " ".join(reader(data).pages[0].extract_text().split())
    assert reader(data).metadata.title == "Beslutningsliste: Havneudvalget 17. marts 2026"
    assert "Beslutningsliste Havneudvalget 17. marts 2026" in text
    assert "Mødedeltagere Asta Brink, Bo Skov (Afbud), Cille Dam" in text
    assert "Version 2, 18. marts 2026 kl. 09.30" in text
    assert "https://referat.example/udvalg/havneudvalget/2026-03-17/" in text


def test_headings_inside_a_decision_skip_no_level():
    block = decided("<h4>Ad 1</h4><p>Godkendt.</p><h5>Note</h5><p>Afrundet.</p>")
    data = render_decisions(examples.document(examples.item(blocks=(block,))), examples.envelope()).data
    roles = [element.role for element in read_tree(data).everything() if element.role[1:].isdigit()]
    assert roles == ["H1", "H2", "H3", "H4"]


def test_agenda_has_no_decision_list():
    agenda = replace(examples.full_document(), kind=DocumentKind.AGENDA)
    with pytest.raises(NothingToPrint, match="ingen beslutninger"):
        render_decisions(agenda, examples.envelope())


def test_empty_meeting_gives_a_page():
    assert page_count(render_decisions(examples.document(), examples.envelope()).data) == 1


def vote(**changes):
    return replace(VoteRecord("", VoteKind.PROPOSAL, Tally(3), Tally(2), Tally()), **changes)


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (vote(), "For 3; Imod 2"),
        (vote(motion="Forslag A", result=VoteResult.REJECTED), "Forslag A: For 3; Imod 2; Forkastet"),
        (
            vote(for_=Tally(None, ("A", "F")), against=Tally(1, ("V",), ("Bo Skov",))),
            "For (A, F); Imod 1 (V; Bo Skov)",
        ),
        (vote(for_=Tally(NAMES + 1, ("A",), ("Bo Skov",) * (NAMES + 1))), f"For {NAMES + 1} (A); Imod 2"),
        (vote(for_=Tally(None, (), ("Bo Skov",) * 7)), f"For ({', '.join(['Bo Skov'] * 7)}); Imod 2"),
    ],
)
def test_vote_is_one_short_line(given, line):
    with override("da"):
        assert vote_line(given) == line


def test_list_is_the_same_to_the_byte():
    given = examples.full_document(), examples.full_envelope()
    assert render_decisions(*given) == render_decisions(*given)
    assert render_decisions(*given) != render_decisions(replace(given[0], date=date(2026, 3, 18)), given[1])
