"""The figures of a report, counted on the finished document (and what only the source can tell)."""

from committees.enums import AttendanceStatus
from decisions.enums import ItemKind
from minutes.document import AttachmentsBlock, DecisionBlock, MinutesDocument, WithheldBlock
from minutes.importing.items import Counts
from minutes.importing.report import Figures


def count(document: MinutesDocument, counts: Counts, contents_entries: int) -> Figures:
    items = document.items
    blocks = [block for item in items for block in item.blocks if not isinstance(block, WithheldBlock)]
    decisions = [block for block in blocks if isinstance(block, DecisionBlock)]
    sheets = sum(item.kind is ItemKind.SIGNATURE_SHEET for item in items)
    closed = sum(item.closed for item in items)
    statuses = [line.status for line in document.attendance or ()]
    return Figures(
        items=len(items),
        closed=closed,
        open=len(items) - closed - sheets,
        signature_sheets=sheets,
        case_lines=sum(item.case_printed is not None for item in items),
        case_numbers=len({item.case_number for item in items if item.case_number}),
        decisions_own=sum(block.own for block in decisions),
        decisions_other=sum(not block.own for block in decisions),
        attachments=sum(len(block.attachments) for block in blocks if isinstance(block, AttachmentsBlock)),
        section_headings=sum(block.heading is not None for block in blocks),
        tables=counts.tables,
        contents_entries=contents_entries,
        recommendation_points=counts.recommendation_points,
        people_listed=len(statuses),
        people_present=sum(s in (AttendanceStatus.PRESENT, AttendanceStatus.SUBSTITUTE) for s in statuses),
        people_excused=statuses.count(AttendanceStatus.EXCUSED),
    )
