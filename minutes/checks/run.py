"""All checks in order. A later check is added to CHECKS, nothing else."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from committees.models import Meeting
from minutes.checks import (
    closed_items,
    closed_parts,
    closed_votes,
    closed_words,
    committee,
    cpr,
    file_texts,
    files,
    held,
    hidden,
    items,
    kept_out,
    layout,
    marks,
    notice,
    opening,
    people,
    pictures,
    printed_votes,
    printing,
    quorum,
    references,
    signatures,
    signed,
    votes,
)
from minutes.checks.acceptances import with_acceptances, with_scopes
from minutes.checks.finding import Finding
from minutes.checks.subject import Subject
from minutes.enums import DocumentKind

CHECKS: tuple[Callable[[Subject], Iterable[Finding]], ...] = (
    committee.committee_publishes,
    committee.publishing_rests_on_a_ground,
    held.minutes_of_a_held_meeting,
    signed.signed_words_are_unchanged,
    signed.signed_files_are_unchanged,
    cpr.texts_hold_no_cpr_number,
    cpr.raised_figures_hide_no_cpr_number,
    cpr.texts_together_hold_no_cpr_number,
    notice.agenda_was_sent_in_time,
    notice.late_items_have_a_reason,
    items.items_are_numbered,
    items.nothing_typed_is_left_out,
    closed_items.closed_items_have_a_public_title,
    closed_items.closed_items_have_a_reason,
    closed_items.closed_items_have_a_public_decision,
    closed_votes.public_votes_of_closed_items,
    closed_votes.votes_of_closed_items_are_public,
    closed_parts.closed_parts_have_public_words,
    marks.no_marks_are_left,
    opening.never_opened_has_a_reason,
    opening.openings_are_judged,
    opening.openings_still_lie_ahead,
    kept_out.items_kept_out_are_not_told_of,
    closed_words.closed_words_stay_closed,
    people.contacts_are_the_councils_own,
    people.addresses_may_be_public,
    people.names_stand_apart_from_sensitive_matters,
    people.small_numbers_point_at_nobody,
    files.public_files_have_clean_copies,
    files.public_files_stand_on_no_closed_item,
    file_texts.public_files_hold_no_cpr_number,
    file_texts.cpr_numbers_were_removed_from_files,
    file_texts.contacts_in_files_are_the_councils_own,
    file_texts.names_in_files_stand_apart_from_sensitive_matters,
    hidden.withdrawn_files_stay_out,
    hidden.boxes_cover_no_text,
    hidden.files_show_all_their_text,
    hidden.files_were_looked_through,
    hidden.all_pages_were_read,
    hidden.scans_can_be_read,
    hidden.files_are_not_too_large,
    votes.votes_are_understood,
    printed_votes.printed_votes_add_up,
    votes.results_follow_from_the_votes,
    votes.outcomes_follow_from_the_votes,
    quorum.half_of_the_members_were_present,
    items.minutes_have_decisions,
    items.decisions_have_their_outcome,
    signatures.signature_sheet_fits_attendance,
    references.cited_attachments_are_there,
    pictures.titles_tell_what_a_picture_shows,
    printing.texts_can_be_printed,
    layout.headings_have_text,
    layout.headings_skip_no_level,
    layout.tables_have_header_cells,
    layout.links_say_where_they_lead,
)


def findings(meeting: Meeting, kind: DocumentKind) -> list[Finding]:
    """Everything the checks say of the meeting's agenda or minutes as it stands now."""
    return examine(Subject(meeting, kind))


def examine(subject: Subject) -> list[Finding]:
    numbers = {item.pk: item.number for item in subject.items}
    found = [_complete(finding, check.__name__, numbers) for check in CHECKS for finding in check(subject)]
    return with_acceptances(subject.meeting, with_scopes(subject.meeting, found))


def _complete(finding: Finding, code: str, numbers: dict[int, str]) -> Finding:
    number = numbers.get(finding.item_id or 0)
    place = finding.place or (_("item %(number)s") % {"number": number} if number else "")
    return replace(finding, code=code, place=place)
