"""A decision section to its block: whose decision, when, and what came of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from minutes.document import DecisionBlock
from minutes.importing import inline, render
from minutes.importing.blocks import Manner
from minutes.importing.nodes import Entry, ListNode, Node, Paragraph, SubHeading, Table
from minutes.importing.outcomes import outcome_of
from minutes.importing.report import Findings
from minutes.importing.sections import RawSection

ENDING = re.compile(r"(?:et|en|s)$")


@dataclass(frozen=True, slots=True)
class Meeting:
    committee: str
    date: date


def decision_block(
    section: RawSection, nodes: Sequence[Node], manner: Manner, meeting: Meeting, findings: Findings
) -> DecisionBlock:
    heading = section.heading
    assert heading is not None
    body, when = heading.body or meeting.committee, heading.when or meeting.date
    own_body = heading.body is None or is_same_body(heading.body, meeting.committee)
    if own_body and when != meeting.date:
        findings.warn(
            section.line, f"the decision is dated {when}, the meeting {meeting.date}: read as an earlier one."
        )
    return DecisionBlock(
        heading=heading.printed,
        committee=body,
        date=when,
        own=own_body and when == meeting.date,
        html=render.to_html(nodes, manner),
        outcome=outcome_of(inline.to_plain("\n".join(map(_text, nodes)), manner.markdown)),
    )


def is_same_body(name: str, committee: str) -> bool:
    """Socialudvalg and Socialudvalget are one; a long name holds its short form."""
    name, committee = _plain(name), _plain(committee)
    return (
        name == committee
        or (name in committee.split(" - "))
        or (
            name.split(" ")[0] == committee.split(" ")[0]
            and (name.startswith(committee) or committee.startswith(name))
        )
    )


def _plain(name: str) -> str:
    return ENDING.sub("", " ".join(name.casefold().strip(" .,:").split()))


def _text(node: Node) -> str:
    match node:
        case Paragraph():
            return "\n".join(line.text for line in node.lines)
        case SubHeading():
            return node.text
        case ListNode():
            return "\n".join(map(_entry_text, node.entries))
        case Table():
            return "\n".join(" ".join(row) for row in node.rows)


def _entry_text(entry: Entry) -> str:
    return "\n".join([entry.text, *map(_text, entry.inner)])
