"""A document for each way to harm a worker, as it could lie in a damaged or forged publication.

Each says what becomes of it: PRINTED, or a word of the sentence that its row then tells.
"""

from dataclasses import replace

from minutes.document import FrontFact, MinutesDocument
from minutes.enums import FrontFactKind
from tests.minutes.pdf import examples
from tests.minutes.pdf.hostile.pictures import bomb, many_pictures

PRINTED = ""
STOPPED = "stoppet"  # for time or for memory: whichever bound comes first on the machine
WORD = "Synligt"  # comes back from all that are printed

LINKS = "".join(
    f'<use href="#a{depth}"/><use href="#a{depth}"/></g><g id="a{depth + 1}">' for depth in range(40)
)
LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))


def of(html: str, title: str = "Moleprojektet") -> MinutesDocument:
    return examples.document(examples.item("7", title, blocks=(examples.section(html),)))


def rows(count: int, row: str = "<td>1</td>") -> str:
    return f"<p>{WORD}</p><table><tbody>{f'<tr>{row}</tr>' * count}</tbody></table>"


def facts(count: int) -> MinutesDocument:
    """No limit looks at them: what they cost is seen while they are set."""
    fact = FrontFact(FrontFactKind.OTHER, "Felt", "ord " * 20)
    return replace(of(WORD), front=(fact,) * count)


def outward(address: str) -> MinutesDocument:
    """Everything that could make a program ask for an address."""
    tags = (
        f'<img src="{address}1" alt="billede">',
        f'<a rel="attachment" href="{address}2">link</a>',
        f'<link rel="stylesheet" href="{address}3"><link rel="attachment" href="{address}4">',
        f'<style>@import "{address}5"; @font-face {{ font-family: x; src: url({address}6) }}</style>',
        f'<p style="background: url({address}7); list-style-image: url({address}8)">{WORD}</p>',
        f'<table background="{address}9"><tr><td background="{address}a">1</table>',
        f'<p style="content: url({address}b)">{WORD}</p>',
        f'<svg><image href="{address}c"/><use href="{address}d#x"/></svg><object data="{address}e"></object>',
        f'<iframe src="{address}f"></iframe><embed src="{address}g"><video poster="{address}h"></video>',
        f'<base href="{address}i"><meta http-equiv="refresh" content="0; url={address}j">',
        f'<input type="image" src="{address}k"><body background="{address}l">',
    )
    return of("".join(tags))


HOSTILE: dict[str, tuple[MinutesDocument, str]] = {
    "20,000 rows": (of(rows(20_000)), "20000"),
    "rows in many tables": (of(rows(2_900) * 9), "10000"),
    "nesting 500 deep": (of("<ul><li>" * 500), "40"),
    "nesting of 400,000 tags": (of("<ul><li>" * 200_000), "40"),
    "one span of a million": (
        of(rows(2, '<td colspan="1000000" rowspan="1000000">x</td><td>1</td>')),
        PRINTED,
    ),
    "spans that push each other out": (of(rows(50, '<td colspan="50" rowspan="50">x</td>' * 20)), "60"),
    "word of a megabyte": (of(WORD + "x" * 1_000_000), "300000"),
    "paragraph of ten megabytes": (of("ord " * 2_500_000), "for lang"),
    "400,000 paragraphs": (of("<p>x</p>" * 360_000), "150000"),
    "entities": (of(f"<!DOCTYPE p [<!ENTITY a0 'ha'>{LAUGHS}]><p>{WORD} &a12;</p>"), PRINTED),
    "picture that swells": (of(f'<p>{WORD} <img src="{bomb(60_000)}" alt="Bombe"></p>'), PRINTED),
    "many large pictures": (of(many_pictures(9)), "billeder"),
    "2,000 links and more": (of('<p><a href="https://a.example">x</a>' + "x<br>" * 2_000), "2000"),
    "unclosed changes of type": (of(f"<p>{WORD} " + "<strong><em>x" * 2_000), "40"),
    "style": (
        of(f'<p style="columns: 900">{WORD}</p><style>*{{display: none}}</style>'),
        PRINTED,
    ),
    "svg that uses itself": (of(f'<p>{WORD}</p><svg><g id="a0">{LINKS}</g></svg>'), PRINTED),
    "unclosed tags": (of(f"<p>{WORD}<table><tr><td><ul><li><a href='https://a.example'><h4>x<!-- "), PRINTED),
    "null bytes": (of(f"<p>{WORD}\0<\0p>\0</p>", title="Mole\0n"), PRINTED),
    "bidi controls": (
        of(f"<p>\u202e\u2066{WORD}\u202a" + "\u202e" * 5_000 + "</p>", title="\u202eMolen"),
        PRINTED,
    ),
    "half characters": (of(f"<p>{WORD} \ud800 &#xdfff; \udfff\ud800</p>", title="\udc00Mole"), PRINTED),
    "endless title": (of(WORD, title="Mole " * 400_000), STOPPED),
    "300,000 facts": (facts(300_000), STOPPED),
}

# Put before what `outward` asks for; the port is where somebody listens, and "secret" a file that is there.
OUTWARD = (
    "http://127.0.0.1:{port}/",
    "https://127.0.0.1:{port}/",
    "ftp://127.0.0.1:{port}/",
    "//127.0.0.1:{port}/",
    "HTTP:\\\\127.0.0.1:{port}\\",
    "file://{secret}#",
    "{secret}?",
    "asset:///Bold?",
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E#",
    "data:text/css,p{{background:url(http://127.0.0.1:{port}/x)}}#",
)
