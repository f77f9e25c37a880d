"""Document styles to begin with: a plain one, and two made after layouts in wide use."""

from dataclasses import dataclass, field

from django.db import transaction

from committees.enums import AttendanceForm, DecisionPlace, FrontOrder
from committees.models import DocumentStyle, StyleHeading

# A role is a decisions.enums.SectionRole, written as its plain code since that floor lies above.
Heading = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Preset:
    """The words of a style (fields of DocumentStyle) and its headings in order, as (role, heading)."""

    name: str
    headings: tuple[Heading, ...]
    words: dict[str, str | bool] = field(default_factory=dict)


STANDARD = Preset(
    name="Standard",
    headings=(
        ("summary", "Resumé"),
        ("background", "Baggrund"),
        ("recommendation", "Indstilling"),
        ("presentation", "Sagsfremstilling"),
        ("economy", "Økonomi"),
        ("consultation", "Høring"),
        ("legal", "Lovgrundlag"),
        ("attachments", "Bilag"),
    ),
)

# Like the minutes of Høje-Taastrup (docs/domain.md, "Layouts"): dates with a leading zero, times with a
# colon, each item on a page of its own, and the decision right after the recommendation.
HOEJE_TAASTRUP = Preset(
    name="Høje-Taastrup-lignende",
    headings=(
        ("background", "Baggrund"),
        ("recommendation", "Indstilling"),
        ("presentation", "Sagsfremstilling"),
        ("economy", "Økonomi"),
        ("attachments", "Bilag"),
    ),
    words={
        "minutes_title_form": "REFERAT {committee} d. {date}",
        "agenda_title_form": "DAGSORDEN {committee} d. {date}",
        "date_form": "{Weekday} d. {date_padded} kl. {time}",
        "item_heading_form": "Punkt {number}: {title}",
        "case_form": "{number}",
        "decision_heading_form": "Beslutning {committee} den {date}",
        "signature_heading": "Underskriftsblad",
        "contents": True,
        "contents_heading": "Indholdsfortegnelse",
        "cover": True,
        "items_on_new_pages": True,
    },
)

# Like the minutes of Gentofte (docs/domain.md, "Layouts"): open or closed said in the heading, decisions
# under a heading of their own that names no body, and the closing words at the top.
GENTOFTE = Preset(
    name="Gentofte-lignende",
    headings=(
        ("summary", "Resumé"),
        ("background", "Baggrund"),
        ("recommendation", "Indstilling"),
        ("earlier_decisions", "Tidligere beslutninger:"),
        ("attachments", "Bilag"),
    ),
    words={
        "minutes_title_form": "Referat af møde i {committee}",
        "agenda_title_form": "Dagsorden til møde i {committee}",
        "date_label": "Mødetidspunkt",
        "date_form": "{date} {time}",
        "venue_label": "Mødeafholdelse",
        "ended_label": "Protokollen blev læst og mødet hævet kl.:",
        "front_order": FrontOrder.DATE_VENUE_END_PEOPLE,
        "attendance_form": AttendanceForm.GROUPS,
        "present_label": "Tilstede:",
        "excused_label": "Fraværende:",
        "absent_label": "Fraværende:",
        "item_heading_form": "{number} ({Access}) {title}",
        "case_form": "Sags ID: {number}",
        "decision_heading_form": "Beslutninger:",
        "decision_place": DecisionPlace.BEFORE_ATTACHMENTS,
        "contents": True,
        "contents_heading": "Indholdsfortegnelse",
        "contents_whole_headings": True,
        "cover": True,
    },
)

PRESETS = (STANDARD, HOEJE_TAASTRUP, GENTOFTE)


@transaction.atomic
def make_presets() -> dict[str, DocumentStyle]:
    """The preset styles by name. One that is there already is left as the council has changed it."""
    return {preset.name: _style(preset) for preset in PRESETS}


def _style(preset: Preset) -> DocumentStyle:
    existing = DocumentStyle.objects.filter(name=preset.name).first()
    if existing:
        return existing
    style = DocumentStyle(name=preset.name, **preset.words)
    style.full_clean()
    style.save()
    StyleHeading.objects.bulk_create(
        StyleHeading(style=style, position=(n + 1) * 10, role=role, heading=heading)
        for n, (role, heading) in enumerate(preset.headings)
    )
    return style
