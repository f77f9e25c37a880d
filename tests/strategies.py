"""Hypothesis strategies for MinutesDocuments as a Danish council could have printed them."""

from datetime import date, time

from hypothesis import strategies as st

from committees.enums import AttendanceStatus
from decisions.enums import ItemEventKind, ItemKind, Outcome, SectionRole, VoteKind, VoteResult
from minutes.document import (
    AttachmentLine,
    AttachmentsBlock,
    AttendanceLine,
    CommitteeName,
    DecisionBlock,
    DissentRecord,
    EventLine,
    FrontFact,
    Item,
    MinutesDocument,
    SectionBlock,
    Tally,
    VoteRecord,
)
from minutes.enums import DocumentKind, Edition, FrontFactKind

LETTERS = "abcdefghijklmnopqrstuvwxyzæøåÆØÅé §–”²&<>\"'.,:()0123456789-/"
words = st.text(LETTERS, min_size=1, max_size=40).filter(lambda text: text.strip() == text)
maybe = words | st.none()
html = st.lists(st.sampled_from("abcæøå §"), max_size=30).map(lambda parts: f"<p>{''.join(parts)}</p>")
texts = html | st.just("")
days = st.dates(date(2000, 1, 1), date(2040, 1, 1))
times = st.times(time(0, 0), time(23, 59)).map(lambda at: at.replace(second=0, microsecond=0))
names = st.lists(words, max_size=3, unique=True).map(tuple)
tallies = st.builds(Tally, st.integers(0, 31) | st.none(), names, names)
votes = st.builds(
    VoteRecord,
    motion=st.just("") | words,
    kind=st.sampled_from(VoteKind),
    for_=tallies,
    against=tallies,
    abstained=tallies,
    result=st.sampled_from(VoteResult) | st.none(),
)
roles = st.sampled_from([role for role in SectionRole if role != SectionRole.ATTACHMENTS])
sections = st.builds(SectionBlock, roles, maybe, texts)
decisions = st.builds(
    DecisionBlock,
    heading=maybe,
    committee=maybe,
    date=days | st.none(),
    own=st.booleans(),
    html=texts,
    outcome=st.sampled_from(Outcome) | st.none(),
    votes=st.lists(votes, max_size=2).map(tuple),
    dissents=st.lists(st.builds(DissentRecord, words, words), max_size=2).map(tuple),
)
attachments = st.builds(
    AttachmentsBlock, maybe, st.lists(st.builds(AttachmentLine, words, maybe), max_size=3).map(tuple)
)
blocks = st.lists(sections | decisions | attachments, max_size=5).map(tuple)
events = st.builds(EventLine, st.sampled_from(ItemEventKind), words, words, times | st.none())
open_items = st.builds(
    Item,
    number=words.map(lambda text: text[:20].strip() or "1"),
    kind=st.sampled_from(ItemKind),
    heading_printed=words,
    title=words,
    type=maybe.map(lambda text: text and text[:20].strip()),
    routing=names,
    blocks=blocks,
    events=st.lists(events, max_size=2).map(tuple),
)
numbered = st.tuples(open_items, words, maybe).map(
    lambda pair: Item(
        **{name: getattr(pair[0], name) for name in Item.__slots__}
        | {"case_number": pair[1], "case_printed": pair[2]}
    )
)
closed_items = st.builds(
    Item,
    number=st.integers(1, 99).map(str),
    kind=st.just(ItemKind.ITEM),
    heading_printed=words,
    title=words,
    closed=st.just(True),
    closed_reason=maybe,
    opens_on=days | st.none(),
)
lines = st.builds(
    AttendanceLine,
    words,
    st.sampled_from(AttendanceStatus),
    maybe.map(lambda t: t and t[:5].strip()),
    maybe,
    maybe,
)
documents = st.builds(
    MinutesDocument,
    kind=st.just(DocumentKind.MINUTES),
    edition=st.just(Edition.PUBLIC),
    committee=st.builds(CommitteeName, words),
    title=words,
    date=days,
    front=st.lists(st.builds(FrontFact, st.sampled_from(FrontFactKind), words, words), max_size=4).map(tuple),
    starts_at=times | st.none(),
    ended_at=times | st.none(),
    venue=maybe,
    attendance=st.lists(lines, min_size=1, max_size=4).map(tuple) | st.none(),
    items=st.lists(open_items | numbered | closed_items, max_size=4).map(tuple),
)
