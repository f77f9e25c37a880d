"""A difference as the pages show it: labels, and long stretches that stayed the same cut short."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from decisions.enums import SectionRole
from decisions.labels import SECTION_ROLES
from minutes.difference import Change, Difference, ItemDifference, Part, Passage, Run
from minutes.difference.result import new_text, old_text
from minutes.labels import WITHHELD

# Characters of unchanged text shown before and after a change.
AROUND = 160
CELLS = " | "
PARTS = {
    Part.TITLE: gettext_lazy("Title"),
    Part.FACTS: gettext_lazy("Time and place"),
    Part.ATTENDANCE: gettext_lazy("Attendance"),
    Part.HEAD: gettext_lazy("Heading"),
    Part.SECTION: gettext_lazy("Text"),
    Part.DECISION: gettext_lazy("Decision"),
    Part.ATTACHMENTS: gettext_lazy("Attachments"),
    Part.EVENTS: gettext_lazy("Attendance at this item"),
}


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """`label` is empty where the heading is printed; `remark` says what no word shows."""

    label: str
    heading: tuple[Run, ...]
    runs: tuple[Run, ...]
    remark: str

    @property
    def name(self) -> str:
        """What the passage is called now; where it was removed, what it was called."""
        return self.label or new_text(self.heading) or old_text(self.heading)


@dataclass(frozen=True, slots=True)
class ShownItemDifference:
    change: Change
    number: str
    title: str
    passages: tuple[ShownPassage, ...]


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """`summary` says how much changed, in one or two sentences."""

    summary: str
    front: tuple[ShownPassage, ...]
    items: tuple[ShownItemDifference, ...]
    reordered: bool


def shown_difference(found: Difference) -> ShownDifference:
    return ShownDifference(
        _summary(found),
        tuple(_passage(passage) for passage in found.front),
        tuple(_item(item) for item in found.items),
        found.reordered,
    )


def _summary(found: Difference) -> str:
    if not found:
        return _("Nothing has changed.")
    items, added, removed = len(found.items), found.words(Change.ADDED), found.words(Change.REMOVED)
    sentences = []
    if items:
        sentences.append(ngettext("%(count)d item differs.", "%(count)d items differ.", items))
    if added:
        sentences.append(ngettext("%(added)d word was added.", "%(added)d words were added.", added))
    if removed:
        sentences.append(
            ngettext("%(removed)d word was removed.", "%(removed)d words were removed.", removed)
        )
    return " ".join(sentences) % {"count": items, "added": added, "removed": removed}


def _item(item: ItemDifference) -> ShownItemDifference:
    passages = tuple(_passage(passage) for passage in item.passages)
    return ShownItemDifference(item.change, item.number, item.title, passages)


def _passage(passage: Passage) -> ShownPassage:
    words = passage.words_differ
    return ShownPassage(
        "" if passage.heading else _label(passage),
        passage.heading,
        tuple(_shortened(passage.runs)) if words else (),
        _remark(passage),
    )


def _label(passage: Passage) -> str:
    roles = {str(role): label for role, label in SECTION_ROLES.items() if role != SectionRole.OTHER}
    if passage.part == Part.SECTION:
        return str(roles.get(passage.role, PARTS[Part.SECTION]))
    if passage.part == Part.WITHHELD:
        return str((roles | WITHHELD).get(passage.role, passage.role))
    return str(PARTS[passage.part])


def _remark(passage: Passage) -> str:
    if passage.replaced:
        titles = ", ".join(f"“{title}”" for title in passage.replaced)
        return _("Another file, under the same title: %(titles)s.") % {"titles": titles}
    if passage.words_differ:
        return ""
    return _("The words are the same; only their layout, or what a link leads to, has changed.")


def _shortened(runs: tuple[Run, ...]) -> Iterator[Run]:
    """Unchanged text is cut to what stands next to a change; table cells are parted by a stroke."""
    for place, run in enumerate(runs):
        text = run.text
        if run.change == Change.KEPT:
            text = _cut(text, before=place > 0, after=place < len(runs) - 1)
        yield from _parted(Run(run.change, text.replace("\t", CELLS)))


def _parted(run: Run) -> Iterator[Run]:
    """Line ends and spaces around changed words stand outside the mark."""
    words = run.text.strip()
    if run.change == Change.KEPT or not words:
        yield run
        return
    start = run.text.index(words)
    parts = (Run(Change.KEPT, run.text[:start]), Run(run.change, words))
    yield from (part for part in (*parts, Run(Change.KEPT, run.text[start + len(words) :])) if part.text)


def _cut(text: str, before: bool, after: bool) -> str:
    """`before`, `after`: whether a change stands there, so that the words beside it are wanted."""
    head = _first_words(text) if before or not after else ""
    tail = _last_words(text) if after else ""
    if len(head) + len(tail) >= len(text):
        return text
    return f"{head} … {tail}" if head else f"… {tail}"


def _first_words(text: str) -> str:
    part = text[:AROUND]
    return part if len(text) <= AROUND else (part.rsplit(None, 1) or [part])[0]


def _last_words(text: str) -> str:
    part = text[-AROUND:]
    return part if len(text) <= AROUND else (part.split(None, 1) or [part])[-1]
