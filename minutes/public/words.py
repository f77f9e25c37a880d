"""The words of minutes in plain language. The words themselves are Danish wherever they stand: they are
what the reader meets in the documents. They give customs, not law, and so name no paragraphs."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Word:
    anchor: str
    word: str
    meaning: Promise | str


GROUPS: tuple[tuple[Promise | str, tuple[Word, ...]], ...] = (
    (
        _("The parts of an item"),
        (
            Word(
                "indstilling",
                "Indstilling",
                _(
                    "What the administration proposes that the committee decides. It is a proposal: "
                    "the decision can be another."
                ),
            ),
            Word(
                "beslutning",
                "Beslutning",
                _(
                    "What the committee decided. On these pages it stands first and has its own frame. "
                    "If several committees have dealt with the item, each has its own decision."
                ),
            ),
            Word(
                "sagsfremstilling",
                "Sagsfremstilling",
                _("The facts and considerations behind the item, written by the administration."),
            ),
            Word("bilag", "Bilag", _("Papers that belong to the item: reports, maps, letters and the like.")),
            Word(
                "hoeringssvar",
                "Høringssvar",
                _("What citizens, councils or organisations answered when they were asked about a proposal."),
            ),
            Word(
                "omdelt",
                "Omdelt på mødet",
                _("Papers the members were handed at the meeting, after the agenda had been sent."),
            ),
            Word(
                "sagsnummer",
                "Sagsnummer",
                _(
                    "The number of the case in the municipality's files. The same case can come up at "
                    "several meetings; choose the number to see them all."
                ),
            ),
        ),
    ),
    (
        _("What the decision says"),
        (
            Word("godkendt", "Godkendt, vedtaget, tiltrådt", _("The committee said yes. It ends here.")),
            Word(
                "anbefales",
                "Anbefales",
                _(
                    "The committee says yes for its own part, but another one, often the council, decides "
                    "in the end."
                ),
            ),
            Word("oversendes", "Oversendes", _("The item goes on to another committee, which has it next.")),
            Word(
                "efterretning",
                "Taget til efterretning",
                _("The committee has been told and has taken note. Nothing else was decided."),
            ),
            Word("droeftet", "Drøftet", _("The committee talked about it without deciding.")),
            Word("udsat", "Udsat", _("The item is taken up again at a later meeting.")),
            Word("sendt-tilbage", "Sendt tilbage", _("A committee before this one must look at it again.")),
            Word("udgaar", "Udgår", _("The item was taken off the agenda. Its number stays empty.")),
            Word(
                "forkastet",
                "Forkastet, bortfaldet",
                _("The proposal did not get enough votes. With as many for as against it lapses."),
            ),
            Word(
                "standset",
                "Standset",
                _("A member asked that the council decides instead, so the decision waits for the council."),
            ),
        ),
    ),
    (
        _("Letters and abbreviations"),
        (
            Word(
                "type",
                "I, A, M",
                _(
                    "Many municipalities put a letter before the title. It usually tells whether the "
                    "committee recommends to others (I), decides itself (A), or is only told (M)."
                ),
            ),
            Word(
                "forkortelser",
                "SU, ISU, ØU …",
                _("Short names of the committees that deal with the item, one after another."),
            ),
            Word(
                "partibogstaver",
                "A, B, C, F …",
                _("A single letter after a name is the party's letter on the ballot paper."),
            ),
        ),
    ),
    (
        _("Those present"),
        (
            Word("afbud", "Afbud", _("Was away and had said so beforehand.")),
            Word("stedfortraeder", "Stedfortræder", _("Took the place of a member who was away.")),
            Word(
                "inhabil",
                "Inhabil",
                _("Had so personal an interest in the item that the member could not take part in it."),
            ),
            Word(
                "afstemning",
                "For, imod, undlod",
                _("How the members voted: yes, no, or neither. Not every decision is put to a vote."),
            ),
            Word(
                "afvigende-mening",
                "Afvigende mening",
                _("A member disagreed and asked to have the reason written in the minutes."),
            ),
            Word(
                "forbehold",
                "Forbehold",
                _("A member has not made up his or her mind yet, and says so before the next committee."),
            ),
        ),
    ),
    (
        _("Open and closed"),
        (
            Word(
                "lukket",
                "Lukket punkt",
                _(
                    "Dealt with behind closed doors, for example because of somebody's private affairs or "
                    "the municipality's negotiations. You see what may be told: a title, the reason, and "
                    "the day it opens, if there is one."
                ),
            ),
            Word("dagsorden", "Dagsorden", _("What is to be dealt with. It comes before the meeting.")),
            Word("referat", "Referat", _("What was decided. It comes after the meeting.")),
            Word(
                "rettelse",
                "Rettelse",
                _("A mistake was mended in a new version. The old one stays and says it was replaced."),
            ),
            Word(
                "trukket-tilbage",
                "Trukket tilbage",
                _("The municipality took back what had been published, for example to protect somebody."),
            ),
        ),
    ),
)
