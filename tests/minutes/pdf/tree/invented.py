"""Hypothesis strategies for documents whose HTML holds everything the tree knows, well-formed."""

from dataclasses import replace

from hypothesis import strategies as st

from decisions.enums import SectionRole
from minutes.document import MinutesDocument, SectionBlock
from tests.minutes.pdf.torture.pictures import address, picture
from tests.strategies import closed_items, open_items
from tests.strategies import documents as plain_documents

PICTURE = address(picture("RGB", size=(8, 4)))
words = st.lists(
    st.text("abcdefghijklmnoæøåÆØÅ0123456789", min_size=1, max_size=12), min_size=1, max_size=9
).map(" ".join)
numbers = st.integers(0, 999)


def tagged(tag: str, inside: st.SearchStrategy[str], attributes: str = "") -> st.SearchStrategy[str]:
    return inside.map(lambda html: f"<{tag}{attributes}>{html}</{tag}>")


links = st.tuples(numbers, words).map(lambda pair: f'<a href="https://example.org/{pair[0]}">{pair[1]}</a>')
images = words.map(lambda alt: f'<img src="{PICTURE}" alt="{alt}">')
spans = tagged("span", words, ' lang="en"')
marked = words | tagged("strong", words) | tagged("em", words) | links | images | spans | st.just("a<br>b")
lines = st.lists(marked, min_size=1, max_size=4).map(" ".join)
paragraphs = tagged("p", lines)
headings = tagged("h4", words) | tagged("h5", words)


def listed(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(tagged("li", inside), min_size=1, max_size=4).map("".join)
    return tagged("ul", items) | tagged("ol", items)


lists = listed(
    st.recursive(
        lines | paragraphs, lambda deeper: st.tuples(words, listed(deeper)).map("".join), max_leaves=6
    )
)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Every row as wide as the table."""
    columns, rows = draw(st.integers(1, 6)), draw(st.integers(1, 30))
    cells = lines | paragraphs | lists if draw(st.booleans()) else words
    caption = draw(st.just("") | tagged("caption", words))
    head = draw(st.just("") | st.lists(tagged("th", words), min_size=columns, max_size=columns).map("".join))
    first = draw(st.sampled_from(("th", "td")))
    line = st.tuples(tagged(first, words), *(tagged("td", cells) for _column in range(columns - 1))).map(
        "".join
    )
    body = "".join(f"<tr>{draw(line)}</tr>" for _row in range(min(rows, 6))) * (rows // 6 + 1)
    # A first row of heads alone becomes the head of the table.
    if not head and columns == 1:
        body = body.replace("th>", "td>")
    return f"<table>{caption}{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"


htmls = st.lists(paragraphs | headings | lists | tables(), min_size=1, max_size=6).map("".join)
sections = st.builds(SectionBlock, st.just(SectionRole.PRESENTATION), words | st.none(), htmls)
rich = st.lists(sections, max_size=4).map(tuple)
items = st.builds(lambda item, more: replace(item, blocks=(*item.blocks, *more)), open_items, rich)
documents: st.SearchStrategy[MinutesDocument] = st.builds(
    lambda document, held: replace(document, items=held),
    plain_documents,
    st.lists(items | closed_items, min_size=1, max_size=4).map(tuple),
)
