"""Lists, and everything inside everything else."""

from minutes.document import MinutesDocument
from tests.minutes.pdf.torture.words import of

SMALL = "<table><tr><th>Post<th>kr.<tr><td>Mole<td>12</table>"


def nested(tag: str, depth: int) -> str:
    return f"<{tag}><li>Niveau" * depth + "</li>" + f"</{tag}></li>" * (depth - 1) + f"</{tag}>"


def deep_lists() -> MinutesDocument:
    return of(nested("ul", 19), nested("ol", 19), "<ol>" + "<li><p>ord</p></li>" * 400 + "</ol>")


def numbered_lists() -> MinutesDocument:
    kinds = "".join(
        f'<ol type="{kind}" start="{start}"><li>et<li>to</ol>'
        for kind in "1aAiI"
        for start in (-3, 0, 27, 4000)
    )
    return of(kinds + '<ol><li value="7">syv<li>otte<li value="x">ni</ol>')


def broken_lists() -> MinutesDocument:
    return of(
        "<ul></ul><ol><li></li></ol><ul><li><p></p></li></ul><li>løs</li>",
        "<ul>tekst<p>afsnit</p><ul><li>uden punkt</li></ul></ul><ol><li><ol></ol></li></ol>",
        "<p><ul><li>i afsnit</ul></p><li><li><li>tre</li></li></li>"
        "<ul><li><h4>Overskrift</h4><p>brød</p></li></ul>",
        "<ul><li>før<br>efter<p>afsnit</p>hale</li><li><br></li><li> </li><li><em></em></li></ul>",
    )


def inside_each_other() -> MinutesDocument:
    lists = "<ul><li>a<ol><li>b</li></ol></li></ul>"
    return of(
        f"<table><tr><th>{lists}<th>Hoved<tr><td>{lists}<td><p>afsnit</p>{lists}</table>",
        f"<ul><li>{SMALL}</li><li>før {SMALL} efter</li></ul>",
        f"<table><tr><td>{SMALL}<td>{SMALL}<tr><td>før {SMALL}<td>{lists}{SMALL}</table>",
        f"<table><tr><td>{SMALL.replace('Mole', SMALL.replace('Mole', SMALL))}</table>",
        "<table><caption>Billedtekst<ul><li>med liste</ul></caption><tr><td>1</table>"
        + nested("ul", 8).replace("Niveau", SMALL, 1),
        "<p><strong><em>fed<p>ny</p></em></strong></p>"
        "<a href='https://example.org/'><p>afsnit i link</p><ul><li>liste</ul></a>",
        "<strong><ul><li>fed liste</li></ul></strong>"
        "<em><table><tr><td>skrå</table></em><span><h4>I span</h4></span>",
        "<ul><li><h5>Kun overskrift</h5></li></ul><table><tr><td><h4>I celle</h4>tekst</table>",
    )


def deep_marks() -> MinutesDocument:
    return of(
        "<p>" + "<strong><em>" * 19 + "dybt" + "</em></strong>" * 19 + "</p>",
        "<p>" + "<sub>x</sub><sup>y</sup>" * 500 + "</p>",
    )


def skipped_headings() -> MinutesDocument:
    return of(
        "<h5>Fem</h5><p>a</p><h4>Fire</h4><h5>Fem</h5><h5>Fem</h5><h4></h4><h4> </h4><h4><br></h4>",
        "<h1>Et</h1><h2>To</h2><h6>Seks</h6><h4><strong>Fed</strong> <a href='https://example.org/'>link</a></h4>",
        "<h4>Til sidst uden tekst</h4>",
        "<h4>Lang</h4>" * 60,
    )


def links() -> MinutesDocument:
    addresses = (
        "https://example.org/", "http://example.org/a?b=c&d=%20", "mailto:havn@example.org",
        "tel:+4512345678", "/udvalg/",
        "bilag/a.pdf", "//example.org/x", "#item-1", "#", "", "javascript:alert(1)",
        "file:///etc/passwd", "ftp://example.org/",
        "https://", "https://[", "http://" + "a" * 2000 + ".example/", "https://example.org/ææ å", "https://example.org/\u202e☃",
    )  # fmt: skip
    words = "Læs hele notatet om molen og dens fremtid her " * 6
    plain = "".join(
        f'<p><a href="{address}">Link {number}</a></p>' for number, address in enumerate(addresses)
    )
    odd = (
        f'<p><a href="https://example.org/">{words}</a> og '
        '<a href="https://example.org/"></a><a href="https://example.org/"> </a>'
        '<a href="https://example.org/"><strong>fed</strong> <em>skrå</em> <sub>1</sub></a>'
        '<a href="https://example.org/"><br></a><a href="https://example.org/">a</a><a href="https://example.org/">b</a></p>'
    )
    table = f'<table><tr><th><a href="https://example.org/">{words}</a>'
    table += '<td><ul><li><a href="mailto:a@example.org">brev</a></ul></table>'
    return of(plain, odd, table, f'<p><a href="https://example.org/">{words * 60}</a></p>')


def many_links() -> MinutesDocument:
    return of("".join(f'<p><a href="https://example.org/{n}">Kilde {n}</a></p>' for n in range(900)))


LISTS = {
    "deep lists": deep_lists,
    "numbered lists": numbered_lists,
    "broken lists": broken_lists,
    "inside each other": inside_each_other,
    "deep marks": deep_marks,
    "skipped headings": skipped_headings,
    "links": links,
    "many links": many_links,
}
