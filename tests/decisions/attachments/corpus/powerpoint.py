"""PowerPoint files."""

from tests.decisions.attachments.corpus.sample import CPR, archive, content_types, core, hides, relations

SPACE = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def shape(text: str, about: str = "", left: int = 900000, kind: str = "") -> str:
    holder = f"<p:nvPr>{kind}</p:nvPr>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Tekst" {about}/><p:cNvSpPr txBox="1"/>{holder}</p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{left}" y="900000"/><a:ext cx="4000000" cy="900000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def slide(*shapes: str, more: str = "") -> str:
    group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    return f"<p:sld {SPACE} {more}><p:cSld><p:spTree>{group}{''.join(shapes)}</p:spTree></p:cSld></p:sld>"


def pptx(*slides: str, parts: dict[str, str | bytes] | None = None) -> bytes:
    every = (slide(shape("Budget 2027")), *slides)
    files = {f"ppt/slides/slide{at}.xml": content for at, content in enumerate(every, start=1)}
    ids = "".join(f'<p:sldId id="{255 + at}" r:id="rId{at}"/>' for at, _s in enumerate(every, start=1))
    size = '<p:sldSz cx="9144000" cy="6858000"/>'
    return archive(
        {
            "[Content_Types].xml": content_types(
                {"ppt/presentation.xml": "presentationml.presentation.main"}
                | dict.fromkeys(files, "presentationml.slide")
            ),
            "_rels/.rels": relations(("rId1", "officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": (
                f"<p:presentation {SPACE}><p:sldIdLst>{ids}</p:sldIdLst>{size}</p:presentation>"
            ),
            "ppt/_rels/presentation.xml.rels": relations(
                *((f"rId{at}", "slide", f"slides/slide{at}.xml") for at, _s in enumerate(every, start=1))
            ),
            "docProps/core.xml": core(),
            **files,
            **(parts or {}),
        }
    )


def clean() -> bytes:
    number = shape("1", kind='<p:ph type="sldNum"/>')
    return pptx(parts={"ppt/notesSlides/notesSlide1.xml": slide(number)})


def notes() -> bytes:
    return pptx(parts={"ppt/notesSlides/notesSlide1.xml": slide(shape(CPR))})


def hidden_slide() -> bytes:
    return pptx(slide(shape(CPR), more='show="0"'))


def hidden_shape() -> bytes:
    return pptx(slide(shape("Ses"), shape(CPR, about='hidden="1"')))


def beside() -> bytes:
    return pptx(slide(shape("Ses"), shape(CPR, left=9500000)))


def comment() -> bytes:
    text = f"<p:cmLst {SPACE}><p:cm><p:text>{CPR}</p:text></p:cm></p:cmLst>"
    return pptx(parts={"ppt/comments/comment1.xml": text})


POWERPOINT = [
    hides("clean", "pptx", clean),
    hides("speaker notes", "pptx", notes, "speaker_notes"),
    hides("hidden slide", "pptx", hidden_slide, "hidden_slide"),
    hides("hidden shape", "pptx", hidden_shape, "hidden_text"),
    hides("shape beside the slide", "pptx", beside, "off_page_text"),
    hides("comment", "pptx", comment, "comment"),
]
