import gc
import os
import subprocess
import sys

from minutes.pdf.setting.colours import colours
from minutes.pdf.setting.typesetter import typeset
from tests.minutes.pdf.setting.pages import HEAD, set_html

PROGRAM = """
import django, sys
django.setup()
from tests.minutes.pdf import examples
from minutes.pdf.render import render_pdf
sys.stdout.buffer.write(render_pdf(examples.full_document(), examples.full_envelope()))
"""


def test_two_processes_with_other_hash_seeds_give_the_same_bytes():
    made = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "4242")
    ]
    assert made[0].startswith(b"%PDF-1.7") and made[0] == made[1]


def test_earlier_document_leaves_no_trace_in_the_next():
    first = set_html("<p>Ord</p>")
    set_html("<h2>Andet</h2><table><tbody><tr><td>1 €</td></tr></tbody></table>")
    assert set_html("<p>Ord</p>") == first


def test_garbage_collection_is_on_again_afterwards():
    set_html("<p>Ord</p>")
    assert gc.isenabled()


def test_characters_without_glyph_are_told():
    html = f"{HEAD}<body><p>A \U000f1234</p></body></html>"
    assert typeset(html, colours(""))[1] == {"\U000f1234"}
