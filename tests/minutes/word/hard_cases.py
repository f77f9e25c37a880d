"""Text that is hard to lay: lists in lists, merged cells, wide tables, pictures, other scripts."""

import base64
import io

from PIL import Image

from minutes.document import DecisionBlock, MinutesDocument
from tests.minutes.pdf import examples


def picture(width: int, height: int, form: str = "PNG") -> str:
    target = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(target, form)
    return f"data:image/{form.lower()};base64,{base64.b64encode(target.getvalue()).decode()}"


def table(columns: int, rows: int) -> str:
    head = "".join(f"<th>Kolonne {column}</th>" for column in range(columns))
    row = "".join(f"<td>{column},5</td>" for column in range(columns))
    caption = f"<caption>{columns} kolonner</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{f'<tr>{row}</tr>' * rows}</tbody></table>"


LISTS = """<p>Punkter:</p><ol start="4"><li>fire</li><li><p>fem</p><p>fortsat</p>
<ol type="a"><li>under a</li><li value="27">efter z</li></ol></li><li value="9">ni</li><li>ti</li></ol>
<p>Efter.</p><ol><li>en igen</li></ol>
<ul><li><ul><li>kun under</li></ul></li><li></li><li><table><tr><td>a</td><td>b</td></tr></table></li></ul>"""
DEEP_LISTS = "<ul><li>dybt" * 12 + "</li></ul>" * 12
ODD_STARTS = """<ol start="-2"><li>minus to</li><li>minus en</li><li>nul</li></ol>
<ol start="40000"><li>x</li></ol>
<ol type="I" start="0"><li>nul</li><li>en</li></ol><ol type="A" start="26"><li>Z</li><li>AA</li></ol>"""
MERGED = """<table><caption>Flettet</caption><thead>
<tr><th rowspan="2">Område</th><th colspan="2">2025</th><th rowspan="2">Note</th></tr>
<tr><th>Budget</th><th>Regnskab</th></tr></thead>
<tbody><tr><td rowspan="3">Havn</td><td>1,0</td><td>2,0</td><td>a</td></tr>
<tr><td colspan="2" rowspan="2">ukendt</td><td>b</td></tr><tr><td>c</td></tr>
<tr><th>Vej</th><td><ul><li>et</li></ul></td><td></td><td>d</td></tr></tbody></table>"""
PICTURES = (
    f'<p>Før <img src="{picture(1600, 900)}" alt="Havnen &amp; molen"> efter</p>'
    f'<p><img src="{picture(100, 3000, "JPEG")}" alt=""></p><p><img src="x" alt="borte"></p>'
    f'<table><tr><td><img src="{picture(300, 200)}" alt="lille"></td><td>tekst</td></tr></table>'
)
WORDS = """<p>H<sub>2</sub>O m<sup>2</sup> <strong>fed <em>begge</em></strong> <span lang="de">Grüße</span>
<span lang="ar">مرحبا</span>
<a href="https://eksempel.dk/æ ø?x=1#y#z">link <strong>fedt</strong></a> 日本語 😀</p>
<p>a<br>b<br></p><p> </p><strong><p>afsnit i fed</p></strong>løst"""
ALL = {
    "lists": LISTS,
    "deep lists": DEEP_LISTS,
    "odd starts": ODD_STARTS,
    "merged cells": MERGED,
    "two tables": MERGED + MERGED,
    "landscape": f"<p>Før</p>{table(12, 3)}{table(11, 3)}<p>mellem</p>{table(40, 2)}",
    "pictures": PICTURES,
    "words": WORDS,
    "headings": "<h5>fem</h5><h4>fire</h4><h5>fem</h5><h4></h4>",
    "empty": "<p></p>",
}


def document(html: str) -> MinutesDocument:
    """The text in a section, handed out, and in decisions of one's own and of others."""
    decisions = (
        DecisionBlock("Beslutning", "Havneudvalget", examples.MEETING_DAY, own, html) for own in (True, False)
    )
    blocks = (examples.section(html), examples.section(html, None), *decisions)
    return examples.document(examples.item(blocks=blocks), examples.closed_item())
