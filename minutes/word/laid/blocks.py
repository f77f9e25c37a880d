"""The blocks of an item: sections, decisions with their votes, attachments, what was withheld."""

from functools import singledispatch

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from minutes.pdf.shown.blocks import (
    PrintedAttachment,
    PrintedAttachments,
    PrintedBlock,
    PrintedDecision,
    PrintedSection,
    PrintedVote,
    PrintedWithheld,
)
from minutes.word.laid.frame import Body
from minutes.word.laid.front import text_cell
from minutes.word.laid.lines import lay_lines, linked
from minutes.word.laid.prose import Manner, lay_html
from minutes.word.laid.tables import look
from minutes.word.paragraphs import Box, Shape
from minutes.word.xml import Element, Type, make, run, runs, tab

_OTHERS = Box("B5B5B5", "")
_REST = Type(light=True, style="HeadingRest")
_SIDE, _NUMBER = 1_500, 850  # twentieths of a point


@singledispatch
def lay_block(block: PrintedBlock, body: Body) -> None:
    raise TypeError(block)


@lay_block.register
def _lay_section(block: PrintedSection, body: Body) -> None:
    if block.landscape:
        body.turn(landscape=True)
    if block.heading:
        lay_lines(block.heading, body, "Heading2")
    lay_html(block.html, body, Manner("HandedOut" if block.handed_out else ""))
    body.turn(landscape=False)


@lay_block.register
def _lay_decision(block: PrintedDecision, body: Body) -> None:
    prefix = "" if block.own else "Others"
    colours = body.file.colours
    box = Box(colours.mark.lstrip("#"), colours.tint.lstrip("#")) if block.own else _OTHERS
    after = f" {block.heading.after}" if block.heading.after else ""
    body.paragraph(Shape(f"{prefix}DecisionHeading"), *runs(block.heading.name), *runs(after, _REST))
    lay_html(block.html, body, Manner(f"{prefix}Decision", box, whole=block.brief))
    if block.outcome:
        lay_lines(block.outcome, body, f"{prefix}Decision")
    for vote in block.votes:
        _lay_vote(vote, body, prefix)
    for dissent in block.dissents:
        lay_lines(_("Dissent: %(name)s") % {"name": dissent.name}, body, f"{prefix}DissentHeading")
        lay_lines(dissent.text, body, f"{prefix}Decision")


@lay_block.register
def _lay_attachments(block: PrintedAttachments, body: Body) -> None:
    if block.heading:
        lay_lines(block.heading, body, "Heading2")
    for attachment in block.attachments:
        label = [*runs(attachment.label, Type(style="Details")), tab()] if attachment.label else []
        body.paragraph(Shape("Attachment" if label else ""), *label, *_attachment(attachment, body))


@lay_block.register
def _lay_withheld(block: PrintedWithheld, body: Body) -> None:
    lay_lines(block.heading, body, "WithheldHeading")
    words = _("Not public.")
    if block.reason:
        words = f"{words} {_('Reason:')} {block.reason}"
    lay_lines(words, body, "ClosedNote")


def _attachment(attachment: PrintedAttachment, body: Body) -> list[Element]:
    if not attachment.address:
        return runs(attachment.title)
    return [
        *linked(attachment.title, attachment.address, body.file),
        *runs(f" {attachment.details}", Type(style="Details")),
        run(make("br")),
        *runs(attachment.address, Type(style="Address")),
    ]


def _lay_vote(vote: PrintedVote, body: Body, prefix: str) -> None:
    """The caption is a paragraph of the box, so that the box is whole."""
    body.paragraph(
        Shape(f"{prefix}Decision", keep_next=True, before=120, after=0), *runs(vote.caption, Type(bold=True))
    )
    widths = _SIDE, _NUMBER, body.width - _SIDE - _NUMBER
    heads = _("Vote"), pgettext("votes", "Number"), _("Groups and names")
    table = make(
        "tbl",
        make(
            "tblPr",
            make("tblStyle", val=f"{prefix}VoteTable"),
            make("tblW", w=sum(widths), type="dxa"),
            make("tblLayout", type="fixed"),
            look(first_row=True, first_column=True),
            make("tblCaption", val=vote.caption[:255]),
        ),
        make("tblGrid", *(make("gridCol", w=width) for width in widths)),
        _vote_row(heads, widths, ("TableHeading",) * 3, make("tblHeader")),
    )
    styles = "TableTotal", "TableText", "TableText"
    table.extend(_vote_row(side, widths, styles, None) for side in vote.sides)
    body.table(table)
    if vote.result:
        words = _("Result: %(result)s") % {"result": vote.result}
        body.paragraph(Shape(f"{prefix}Decision", before=60), *runs(words))


def _vote_row(
    texts: tuple[str, ...], widths: tuple[int, ...], styles: tuple[str, ...], head: Element | None
) -> Element:
    row = make("tr", make("trPr", make("cantSplit"), head))
    places = zip(texts, widths, styles, ("", "right", ""), strict=True)
    row.extend(text_cell(text, width, style, align=align) for text, width, style, align in places)
    return row
