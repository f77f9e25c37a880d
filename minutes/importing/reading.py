"""The whole reading of a file: bytes to a document and its report."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from minutes.document import CommitteeName, Item, MinutesDocument
from minutes.enums import Edition, FrontFactKind
from minutes.importing import checks, figures, groups, synonyms, titles
from minutes.importing.attendance import read_attendance
from minutes.importing.contents import Contents, find_contents
from minutes.importing.decisions import Meeting
from minutes.importing.decode import decode
from minutes.importing.ending import ended_in_text
from minutes.importing.errors import FETCH_AGAIN, UnreadableFile
from minutes.importing.front import Front, read_front
from minutes.importing.groups import PlacedHeading
from minutes.importing.headings import find_headings
from minutes.importing.items import ItemReader, ItemSource
from minutes.importing.lines import Line, Source, split_lines
from minutes.importing.preamble import read_preamble
from minutes.importing.report import Findings, Reading, Report
from minutes.importing.sections import split_sections

MAX_WRAPPED = 120


def read(data: bytes, filename: str) -> Reading:
    """The minutes in `data`; raises UnreadableFile naming the file, the line and what to do."""
    try:
        return _read(split_lines(decode(data), filename))
    except UnreadableFile as error:
        error.filename = filename
        raise


def _read(source: Source) -> Reading:
    findings = Findings()
    lines = source.lines
    contents = find_contents(lines)
    placed = groups.place(lines, find_headings(lines, contents, findings), contents)
    if not placed:
        raise _no_items(lines, contents)
    front_lines = [line for at, line in enumerate(lines[: placed[0].start]) if not contents.covers(at)]
    front = read_front(front_lines, source.markdown)
    checks.check_front(front, findings)
    meeting = _meeting(front, lines)
    reader = ItemReader(source.markdown, _width(lines[placed[0].start :]), meeting, findings)
    items, sources = _items(lines, placed, reader)
    if checks.is_cut_off(items, sources, contents):
        raise _cut_off(lines, items, contents)
    document = _document(front, meeting, items, sources, findings)
    _check(document, sources, contents, lines, findings)
    counted = figures.count(document, reader.counts, len(contents.entries))
    return Reading(document, Report(tuple(sorted(set(findings.found))), counted))


def _items(
    lines: Sequence[Line], placed: Sequence[PlacedHeading], reader: ItemReader
) -> tuple[list[Item], list[ItemSource]]:
    items, sources = [], []
    ends = [*(following.start for following in placed[1:]), len(lines)]
    for place, end in zip(placed, ends, strict=True):
        body = lines[place.heading.after : end]
        preamble = place.preamble or read_preamble(body)
        body = body[preamble.taken :]
        sections = split_sections(body)
        item = reader.read(place.heading, preamble, sections)
        items.append(replace(item, closed=item.closed or place.closed))
        sources.append(ItemSource(lines[place.heading.at].number, place.heading, sections, body))
    return items, sources


def _document(
    front: Front, meeting: Meeting, items: Sequence[Item], sources: Sequence[ItemSource], findings: Findings
) -> MinutesDocument:
    return MinutesDocument(
        kind=titles.kind_of((front.title, *front.others())),
        edition=Edition.PUBLIC,
        committee=CommitteeName(meeting.committee, titles.short_name(meeting.committee, items)),
        title=front.title,
        date=meeting.date,
        front=front.printed(),
        starts_at=front.starts_at(),
        ended_at=front.ended_at() or ended_in_text(sources[-1].lines),
        venue=front.first(FrontFactKind.VENUE),
        attendance=read_attendance(front, sources, findings),
        items=tuple(items),
    )


def _meeting(front: Front, lines: Sequence[Line]) -> Meeting:
    when: date | None = front.date()
    if when is None:
        first = next((line.number for line in lines if not line.blank), 1)
        raise UnreadableFile(
            "no meeting date was found before the first item. "
            'Write it in a line of its own, such as "Mødedato 03-11-2021 kl. 17:00".',
            first,
        )
    named = next(
        (fact for fact in front.facts if fact.name in synonyms.COMMITTEE_LABELS and fact.lines), None
    )
    name = named.text(front.markdown) if named else titles.committee_name(front.title)
    return Meeting(" ".join(name.split()), when)


def _check(
    document: MinutesDocument,
    sources: Sequence[ItemSource],
    contents: Contents,
    lines: Sequence[Line],
    findings: Findings,
) -> None:
    checks.check_contents(document.items, sources, contents, findings)
    for item, source in zip(document.items, sources, strict=True):
        checks.check_item(item, source, findings)
    checks.check_lines([line for at, line in enumerate(lines) if not contents.covers(at)], findings)
    checks.check_end(lines, sources, findings)


def _width(lines: Sequence[Line]) -> int | None:
    """The column at which the source wraps its lines, when it does."""
    longest = max((len(line.text) for line in lines), default=0)
    return longest if longest <= MAX_WRAPPED else None


def _no_items(lines: Sequence[Line], contents: Contents) -> UnreadableFile:
    last = max((line.number for line in lines if not line.blank), default=1)
    if contents.entries:
        return UnreadableFile(
            f"the contents list names {len(contents.entries)} items, but none of them follows: "
            f"the file was cut off. {FETCH_AGAIN}",
            last,
        )
    first = next((line.number for line in lines if not line.blank), 1)
    return UnreadableFile(
        "no agenda item was found, so this is no minutes we can read. Each item must begin with a line "
        'such as "Punkt 1: Godkendelse af dagsorden".',
        first,
    )


def _cut_off(lines: Sequence[Line], items: Sequence[Item], contents: Contents) -> UnreadableFile:
    last = max(line.number for line in lines if not line.blank)
    return UnreadableFile(
        f"the contents list names {len(contents.entries)} items, but the text ends in item "
        f"{items[-1].number}: the file was cut off. {FETCH_AGAIN}",
        last,
    )
