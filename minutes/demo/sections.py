"""Filling an item's sections with the words of its case."""

from collections.abc import Mapping, Sequence

from committees.presets import STANDARD
from decisions.closing import filled_reason
from decisions.enums import SectionRole
from decisions.models import AgendaItem, ClosingGround, Section
from minutes.demo.cases import Wording
from minutes.demo.texts import html

HEADINGS = dict(STANDARD.headings)
BEHIND_THE_OTHERS = 900  # the place of the attachments, after whatever a style has no heading for


def fill_sections(
    item: AgendaItem,
    wording: Wording,
    onward: Sequence[str],
    has_files: bool,
    words: Mapping[str, str] | None = None,
) -> None:
    """Writes each text under its prefilled heading, or under one of its own where the style has none."""
    prefilled = {section.role: section for section in item.sections.all()}
    for role, text in _texts(item, wording, onward).items():
        if not text:
            continue
        section = prefilled.get(role) or Section(
            item=item, role=role, heading=HEADINGS[role], position=BEHIND_THE_OTHERS - 100 + len(prefilled)
        )
        prefilled[role] = section
        section.html = html(text.format(**words) if words else text)
        if role in wording.closed_texts:
            _close(section, *wording.closed_texts[role])
        section.save()
    _place_attachments(item, has_files)


def _close(section: Section, words: str, public: str) -> None:
    section.closed, section.closed_ground = True, ClosingGround.objects.get(words=words)
    section.closed_reason = filled_reason(section.closed_ground, "")
    section.public_html = html(public)


def _texts(item: AgendaItem, wording: Wording, onward: Sequence[str]) -> dict[str, str]:
    return {
        SectionRole.SUMMARY: wording.summary,
        SectionRole.BACKGROUND: wording.background,
        SectionRole.RECOMMENDATION: _recommendation(item.meeting.committee.name, wording, onward),
        SectionRole.PRESENTATION: wording.text,
        SectionRole.ECONOMY: wording.economy,
        SectionRole.CONSULTATION: wording.hearing,
        SectionRole.LEGAL: wording.law,
    }


def _recommendation(committee: str, wording: Wording, onward: Sequence[str]) -> str:
    """Who recommends what to whom, and whom it goes on to."""
    if not wording.points:
        return ""
    lead = f"{wording.by} {'foreslår' if wording.proposer else f'indstiller til {committee}'},"
    if onward:
        lead = f"{wording.by} indstiller, at {committee} over for {' og '.join(onward)} anbefaler,"
    if len(wording.points) == 1:
        return f"{lead} {_ended(wording.points[0])}"
    last = len(wording.points) - 1
    points = [
        f"{n + 1}. {_ended(point) if n == last else point + ','}" for n, point in enumerate(wording.points)
    ]
    return f"{lead}\n\n" + "\n".join(points)


def _ended(point: str) -> str:
    """With one full stop, also after "kr."."""
    return point.removesuffix(".") + "."


def _place_attachments(item: AgendaItem, has_files: bool) -> None:
    """The attachments come last; their heading goes where there are none."""
    places = item.sections.filter(role=SectionRole.ATTACHMENTS)
    if has_files:
        places.update(position=BEHIND_THE_OTHERS)
    else:
        places.delete()
