from decisions.html import text_of


def test_text_of_gives_a_line_for_each_block() -> None:
    assert text_of("<h4>Over</h4><p>en  \n linje<br>til</p><ul><li>a</li><li>b</li></ul>") == (
        "Over\nen linje\ntil\na\nb"
    )


def test_text_of_parts_cells_by_tabs() -> None:
    html = "<table><caption>T</caption><tr><th></th><th>År</th></tr>"
    html += "<tr><td><p>a</p><p>b</p></td><td>1</td></tr></table>"
    assert text_of(html) == "T\n\tÅr\na b\t1"


def test_text_of_empty_markup_is_empty() -> None:
    assert text_of("<p> </p><ul><li></li></ul><!-- x --><script>y</script>") == ""


def test_text_of_keeps_characters_as_they_are() -> None:
    assert text_of("<p>5 &lt; 6 &amp; 1\xa0000 kr. ½</p>") == "5 < 6 & 1\xa0000 kr. ½"
