"""The structure tree follows the HTML: one element each, whatever lines and pages they are broken over."""

import inspect
import io
import re

import pikepdf
import pytest
import weasyprint
from weasyprint import HTML
from weasyprint.formatting_structure import boxes
from weasyprint.layout import page as layout

from minutes.pdf.setting.tags import tagger
from tests.minutes.pdf.setting.pages import set_html, tree_of
from tests.minutes.pdf.setting.tree import read_tree

WORDS = "Havnen får en ny mole af granit før sommeren og en bedre vej til fiskernes kaj. "
LONG = WORDS * 40
PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9aw"
    "AAAABJRU5ErkJggg=="
)


def one(element, role):
    (found,) = element.all(role)
    return found


def test_upgrade_of_weasyprint_keeps_what_the_tagger_stands_on(monkeypatch):
    """Fails when WeasyPrint calls for tags in another way: read its new tags.py before mending this."""
    assert list(inspect.signature(weasyprint.pdf.add_tags).parameters) == [
        "pdf",
        "document",
        "pdf_version",
        "page_streams",
    ]
    assert list(inspect.signature(layout.make_page).parameters)[:4] == [
        "context",
        "root_box",
        "page_type",
        "resume_at",
    ]
    calls = []
    monkeypatch.setattr(weasyprint.pdf, "add_tags", lambda *given: calls.append(given))
    HTML(string="<p>Ord</p>").write_pdf(pdf_variant="pdf/ua-1")
    ((_pdf, document, _version, (stream,)),) = calls
    (drawn,) = stream._tags.items()
    assert isinstance(drawn[0], boxes.TextBox)
    assert drawn[1] == {"tag": "Span", "mcid": 0}
    assert document.pages[0]._page_box.children[0].element_tag == "html"
    at = stream.stream.index("/Span")
    assert (stream.stream[at + 1], stream.stream[at + 2]) == ({"MCID": 0}, b"BDC")


def test_own_tags_are_taken_back_after_an_error():
    theirs = weasyprint.pdf.add_tags
    with pytest.raises(ZeroDivisionError), tagger.own_tags():
        assert weasyprint.pdf.add_tags is tagger.add_tags
        raise ZeroDivisionError
    assert weasyprint.pdf.add_tags is theirs


def test_paragraph_over_pages_is_one_element():
    tree = tree_of(f"<h2>Mole</h2><p>{LONG * 4}</p>")
    assert tree.outline() == "Document(H2 P)"
    assert one(tree, "P").text().strip() == (LONG * 4).strip()


def test_changes_of_type_stand_in_their_paragraph():
    tree = tree_of("<p>En <em>ny</em> <strong>mole</strong><sup>2</sup> af <span>granit</span></p>")
    assert tree.outline() == "Document(P)"
    assert tree.text().split() == ["En", "ny", "mole2", "af", "granit"]


def test_wrappers_leave_no_trace_and_loose_words_get_a_paragraph():
    tree = tree_of("<section><div class='prose'>Løse ord<p>Fast</p>hale</div></section>")
    assert tree.outline() == "Document(Sect(P P P))"
    assert tree.text().split() == ["Løse", "ord", "Fast", "hale"]


def test_loose_words_over_pages_are_one_paragraph():
    assert tree_of(f"<section><div>{LONG * 4}</div></section>").outline() == "Document(Sect(P))"


def test_table_over_pages_is_one_table_with_one_head():
    rows = "".join(f"<tr><td>Række {n}</td><td>{n}</td></tr>" for n in range(120))
    head = "<thead><tr><th scope=col>Navn</th><th scope=col>Antal</th></tr></thead>"
    data = set_html(f"<table><caption>Både</caption>{head}<tbody>{rows}</tbody></table>")
    tree = one(read_tree(data), "Table")
    assert [kid.role for kid in tree.kids] == ["Caption", "THead", "TBody"]
    assert len(tree.all("TR")) == 121
    assert [cell.text() for cell in tree.all("TH")] == ["Navn", "Antal"]
    assert one(tree, "TBody").text().split() == " ".join(f"Række {n} {n}" for n in range(120)).split()
    assert len(pikepdf.open(io.BytesIO(data)).pages) > 2


def test_link_in_a_repeated_head_is_one_link_with_an_annotation_a_page():
    rows = "<tr><td>x</td></tr>" * 120
    head = '<thead><tr><th scope="col"><a href="https://a.example/">Kilde</a></th></tr></thead>'
    data = set_html(f"<table>{head}<tbody>{rows}</tbody></table>")
    link = one(read_tree(data), "Link")
    assert link.text() == "Kilde"
    assert link.kids.count(None) == len(pikepdf.open(io.BytesIO(data)).pages)


def test_list_item_is_label_and_body_and_a_nested_list_stands_in_the_body():
    tree = tree_of("<ol><li>Ét<ul><li>Under</li></ul></li><li><p>To</p></li></ol>")
    assert tree.outline() == "Document(L(LI(Lbl LBody(L(LI(Lbl LBody)))) LI(Lbl LBody(P))))"
    assert [label.text().strip() for label in tree.all("Lbl")] == ["1.", "–", "2."]
    assert [bullets.written["/ListNumbering"] for bullets in tree.all("L")] == ["/Decimal", "/Disc"]


def test_list_over_pages_keeps_its_items_whole():
    tree = tree_of(f"<ul><li>{LONG * 2}</li><li>{LONG * 2}</li></ul>")
    assert tree.outline() == "Document(L(LI(Lbl LBody) LI(Lbl LBody)))"


def test_list_without_bullets_has_no_labels():
    tree = tree_of("<ol style='list-style: none'><li>Ét</li></ol>")
    assert tree.outline() == "Document(L(LI(LBody)))"
    assert one(tree, "L").written["/ListNumbering"] == "/None"


def test_link_over_two_lines_is_one_element_with_both_annotations():
    data = set_html(f'<p>{WORDS}<a href="https://a.example/">{WORDS}<b>{WORDS}</b></a> Efter.</p>')
    tree = read_tree(data)
    link = one(tree, "Link")
    assert tree.outline() == "Document(P(Link))"
    assert link.kids.count(None) >= 2
    assert link.text().split() == (WORDS * 2).split()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = dict(pairs(pdf.Root.StructTreeRoot.ParentTree.Nums))
        annotations = [annotation for page in pdf.pages for annotation in page.Annots]
        assert len(annotations) == link.kids.count(None)
        assert all(numbers[int(annotation.StructParent)].S == "/Link" for annotation in annotations)


def pairs(flat):
    return [(int(flat[at]), flat[at + 1]) for at in range(0, len(flat), 2)]


def test_link_inside_the_document_says_where_it_leads():
    with pikepdf.open(io.BytesIO(set_html('<p><a href="#m">Til  molen</a></p><h2 id="m">M</h2>'))) as pdf:
        assert [str(link.Contents) for link in pdf.pages[0].Annots] == ["Til molen"]


def test_foreign_passages_name_their_language():
    tree = tree_of(
        '<p>Ordet <span lang="fr">bon</span></p><h3 lang="de">Hafen</h3><div lang="en"><p>A</p></div>'
    )
    assert tree.outline() == "Document(P(Span) H3 Div(P))"
    found = {element.role: element.written.get("/Lang") for element in tree.everything()}
    assert (found["Span"], found["H3"], found["Div"]) == ("fr", "de", "en")


def test_image_is_a_figure_with_its_words_and_place_and_one_without_words_is_ornament():
    tree = tree_of(
        f'<p>Se <img width="96" height="48" src="{PICTURE}" alt="Molen"></p><img src="{PICTURE}" alt="">'
    )
    figure = one(tree, "Figure")
    assert figure.written["/Alt"] == "Molen"
    left, bottom, right, top = map(float, figure.written["/BBox"])
    assert (right - left, top - bottom) == pytest.approx((72, 36))
    assert 700 < bottom < 842


def test_heads_of_rows_and_columns_have_scope_and_simple_cells_no_headers():
    tree = tree_of(
        "<table><thead><tr><th scope=col>Vej</th><th scope=col>Km</th></tr></thead>"
        "<tbody><tr><th scope=row>Å</th><td>2</td></tr></tbody></table>"
    )
    assert [cell.written["/Scope"] for cell in tree.all("TH")] == ["/Column", "/Column", "/Row"]
    assert "/Headers" not in one(tree, "TD").written


def test_cells_under_heads_of_two_rows_name_their_heads():
    tree = tree_of(
        "<table><thead><tr><th rowspan=2>Vej</th><th colspan=2>Km</th></tr>"
        "<tr><th>Ny</th><th>Gl.</th></tr></thead>"
        "<tbody><tr><th scope=row>Å</th><td>2</td><td>3</td></tr></tbody></table>"
    )
    names = {cell.written["/ID"]: cell.text() for cell in tree.all("TH")}
    told = [[names[name] for name in cell.written["/Headers"]] for cell in tree.all("TD")]
    assert told == [["Å", "Km", "Ny"], ["Å", "Km", "Gl."]]
    assert [cell.written.get("/ColSpan") for cell in tree.all("TH")][:2] == [None, "2"]
    assert tree.all("TH")[0].written["/RowSpan"] == "2"


def test_names_of_heads_are_found_in_the_file():
    head = "<thead><tr><th>A</th><th>Æ</th></tr></thead>"
    table = f"<table>{head}<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    with pikepdf.open(io.BytesIO(set_html(table * 2))) as pdf:
        listed = pdf.Root.StructTreeRoot.IDTree.Names
        names = [str(name) for name in listed[::2]]
        assert names == sorted(names) and len(set(names)) == 4
        assert [str(element.ID) for element in listed[1::2]] == names


def test_footnote_stands_where_it_is_called():
    tree = tree_of("<p>Mole<span style='float: footnote'>Fra 1931.</span> og kaj</p><p>Efter</p>")
    assert tree.outline() == "Document(P(Note) P)"
    assert "Fra 1931." in one(tree, "Note").text()
    assert one(tree, "Note").written["/ID"] == "n1"


def test_running_heads_are_artifacts_and_every_mark_has_an_owner():
    data = set_html(f'<section class="item" data-running="Punkt 1"><p>{LONG * 4}</p></section>')
    tree = read_tree(data)
    assert "Side" not in tree.text() and "Punkt" not in tree.text()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        owners = dict(pairs(pdf.Root.StructTreeRoot.ParentTree.Nums))
        for number, page in enumerate(pdf.pages):
            steps = [step for step in pikepdf.parse_content_stream(page) if str(step.operator) == "BDC"]
            ornaments = [step for step in steps if str(step.operands[0]) == "/Artifact"]
            marks = [int(step.operands[1].MCID) for step in steps if "/MCID" in step.operands[1]]
            assert ornaments and marks == list(range(len(owners[number])))


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{WORDS * 3}Høje-Taastrup og Sagsfremstillingsudvalget/Teknik- og Miljøudvalget {WORDS * 3}</p>",
        f"<p>{'Høje-Taastrup-Køge-' * 30}Bugt {WORDS}</p>",
        f"<p>{'ord​' * 200}slut {WORDS}</p>",
        f"<p>{'be­slut­nings­re­fe­ra­ter­ne ' * 60}</p>",
        "<p>Første linje<br>anden linje<br><br>tredje <em>linje</em> <a href='https://a.example/'>fjerde</a></p>",
        f"<table><tbody><tr><td>{WORDS}</td><td><p>{WORDS}</p>Hale</td></tr></tbody></table>",
        f"<ul><li>{WORDS}<ol><li>{WORDS}</li></ol></li></ul>",
    ],
)
def test_every_word_comes_back_in_the_order_of_the_tree(html):
    found = re.sub("[­​‐]", "", tree_of(f"<div style='width: 60mm'>{html}</div>").text()).split()
    found = [word for word in found if word not in ("–", "·", "1.")]
    expected = re.sub("<br>|</?(?:p|td|li|ol)>", " ", html)
    assert found == re.sub("[­​]|<[^>]*>", "", expected).split()
