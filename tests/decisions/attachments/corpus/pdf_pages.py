"""PDF files whose pages hold text that nobody sees, and files that only look so."""

from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image, ImageDraw

from tests.decisions.attachments.corpus.sample import CPR, hides
from tests.decisions.attachments.files import annotation, opened, saved, text_pdf

SEEN = b"BT /AA 12 Tf 72 760 Td (Referatets tekst) Tj ET "


def text(words: str, x: float = 72, y: float = 700, size: float = 12, before: str = "") -> str:
    return f"BT {before} /AA {size} Tf {x} {y} Td ({words}) Tj ET"


def page(content: str, build: Callable[[Pdf], None] | None = None) -> Callable[[], bytes]:
    def made() -> bytes:
        pdf = opened(text_pdf("x"))
        pdf.pages[0].obj.Contents = Stream(pdf, SEEN + content.encode("cp1252"))
        if build:
            build(pdf)
        return saved(pdf)

    return made


def layer(pdf: Pdf) -> None:
    row = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(f"Lag {CPR}")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([row]), D=Dictionary(OFF=Array([row])))
    pdf.pages[0].obj.Resources.Properties = Dictionary(Lag=row)


def shown_layer(pdf: Pdf) -> None:
    layer(pdf)
    row = pdf.Root.OCProperties.OCGs[0]
    row.Name = String("Lag")
    pdf.Root.OCProperties.D = Dictionary(ON=Array([row]))


def form(pdf: Pdf) -> None:
    """The number inside a form, as programs put imported pages."""
    inside = Stream(pdf, text(CPR, 0, 0).encode())
    inside.Type, inside.Subtype, inside.BBox = Name.XObject, Name.Form, Array([0, -5, 300, 20])
    inside.Resources = Dictionary(Font=pdf.pages[0].obj.Resources.Font)
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm=pdf.make_indirect(inside))


def square(pdf: Pdf) -> None:
    """A black box drawn by a reader's own tool."""
    pdf.pages[0].obj.Annots = Array([annotation(pdf, "Square", drawn=True)])


def turned(pdf: Pdf) -> None:
    pdf.pages[0].obj.Rotate = 90


def cropped(pdf: Pdf) -> None:
    pdf.pages[0].obj.CropBox = Array([0, 500, 595, 842])


def see_through(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(
        Half=Dictionary(ca=0.4), Times=Dictionary(BM=Name.Multiply), None_=Dictionary(ca=0)
    )


def image_of(picture: Image.Image, name: str = "Im") -> Callable[[Pdf], None]:
    def put(pdf: Pdf) -> None:
        image = Stream(pdf, picture.convert("L").tobytes())
        image.Type, image.Subtype, image.ColorSpace = Name.XObject, Name.Image, Name.DeviceGray
        image.Width, image.Height = picture.size
        image.BitsPerComponent = 8
        pdf.pages[0].obj.Resources.XObject = Dictionary({f"/{name}": pdf.make_indirect(image)})

    return put


def scanned(blackened: bool = False) -> Image.Image:
    """A page as a scanner gives it, with grey noise in the paper; one word may be painted over."""
    picture = Image.new("L", (595, 842), 250)
    draw = ImageDraw.Draw(picture)
    draw.text((72, 842 - 710), CPR, fill=20, font_size=11)
    draw.text((72, 842 - 670), "Referat", fill=20, font_size=11)
    if blackened:
        draw.rectangle((70, 842 - 714, 145, 842 - 696), fill=0)
    return picture


WHOLE = "q 595 0 0 842 0 0 cm /Im Do Q "
READ = f"{text(CPR, before='3 Tr')} {text('Referat', y=660, before='3 Tr')}"
BLACK = "0 g 70 695 120 16 re f"
SEEN_CPR = text(CPR)


def scan(content: str, blackened: bool = False) -> Callable[[], bytes]:
    """Only the picture and what was read from it."""

    def made() -> bytes:
        pdf = opened(text_pdf("x"))
        pdf.pages[0].obj.Contents = Stream(pdf, content.encode("cp1252"))
        image_of(scanned(blackened))(pdf)
        return saved(pdf)

    return made


PDF_PAGES = [
    hides("black box", "pdf", page(f"{SEEN_CPR} {BLACK}"), "covered_text", stays="covered_text"),
    hides(
        "white box", "pdf", page(f"{SEEN_CPR} 1 g 70 695 120 16 re f"), "covered_text", stays="covered_text"
    ),
    hides("black letters on black", "pdf", page(f"{BLACK} {SEEN_CPR}"), "covered_text", stays="covered_text"),
    hides(
        "box over a part",
        "pdf",
        page(f"{SEEN_CPR} 0 g 112 695 60 16 re f"),
        "covered_text",
        stays="covered_text",
    ),
    hides("low box", "pdf", page(f"{SEEN_CPR} 0 g 70 698 120 10 re f"), "covered_text", stays="covered_text"),
    hides(
        "thick line",
        "pdf",
        page(f"{SEEN_CPR} 0 G 14 w 70 704 m 200 704 l S"),
        "covered_text",
        stays="covered_text",
    ),
    hides(
        "picture over text",
        "pdf",
        page(f"{SEEN_CPR} q 120 0 0 18 70 695 cm /Im Do Q", image_of(Image.new("L", (9, 9), 90))),
        "covered_text",
        stays="covered_text",
    ),
    hides(
        "box over a form",
        "pdf",
        page(f"q 1 0 0 1 72 700 cm /Fm Do Q {BLACK}", form),
        "covered_text",
        stays="covered_text",
    ),
    hides(
        "box on a turned page",
        "pdf",
        page(f"{SEEN_CPR} {BLACK}", turned),
        "covered_text",
        stays="covered_text",
    ),
    hides(
        "box as annotation",
        "pdf",
        page(SEEN_CPR, square),
        "covered_text",
        bare="annotation",
        stays="covered_text",
    ),
    hides(
        "hidden layer",
        "pdf",
        page(f"/OC /Lag BDC {SEEN_CPR} EMC", layer),
        "hidden_layer",
        stays="hidden_layer",
    ),
    hides(
        "invisible letters", "pdf", page(text(CPR, before="3 Tr")), "invisible_text", stays="invisible_text"
    ),
    hides("white on white", "pdf", page(f"1 g {SEEN_CPR}"), "invisible_text", stays="invisible_text"),
    hides("nearly white", "pdf", page(f"0.98 g {SEEN_CPR}"), "invisible_text", stays="invisible_text"),
    hides(
        "see-through letters",
        "pdf",
        page(f"/None_ gs {SEEN_CPR}", see_through),
        "invisible_text",
        stays="invisible_text",
    ),
    hides("tiny letters", "pdf", page(text(CPR, size=0.8)), "invisible_text", stays="invisible_text"),
    hides(
        "letters cut away",
        "pdf",
        page(f"q 0 0 10 10 re W n {SEEN_CPR} Q"),
        "invisible_text",
        stays="invisible_text",
    ),
    hides("beside the page", "pdf", page(text(CPR, x=700)), "off_page_text", stays="off_page_text"),
    hides("outside the crop", "pdf", page(text(CPR, y=300), cropped), "off_page_text", stays="off_page_text"),
    hides("scan", "pdf", scan(WHOLE), bare="scan_without_text", stays="scan_without_text"),
    hides("read scan", "pdf", scan(WHOLE + READ)),
    hides("read scan, text first", "pdf", scan(READ.replace("3 Tr", "0 Tr") + WHOLE)),
    hides("blackened scan", "pdf", scan(WHOLE + READ, blackened=True), "covered_text", stays="covered_text"),
    hides("white on dark", "pdf", page(f"{BLACK} 1 g {SEEN_CPR}")),
    hides(
        "rules through a table",
        "pdf",
        page(f"{SEEN_CPR} 0 G 1 w 70 698 m 300 698 l S 70 710 m 300 710 l S 70 690 m 70 720 l S"),
    ),
    hides("struck out", "pdf", page(f"{SEEN_CPR} 0 G 1 w 70 704 m 140 704 l S")),
    hides("frame around text", "pdf", page(f"{SEEN_CPR} 0 G 2 w 68 694 130 18 re S")),
    hides("marker over text", "pdf", page(f"{SEEN_CPR} /Half gs 1 1 0 rg 70 695 120 16 re f", see_through)),
    hides(
        "marker that multiplies",
        "pdf",
        page(f"{SEEN_CPR} /Times gs 1 1 0 rg 70 695 120 16 re f", see_through),
    ),
    hides("grey letters", "pdf", page(f"0.7 g {SEEN_CPR}")),
    hides("small print", "pdf", page(text(CPR, size=5))),
    hides("layer that is on", "pdf", page(f"/OC /Lag BDC {SEEN_CPR} EMC", shown_layer)),
    hides("box below the text", "pdf", page(f"{SEEN_CPR} 0 g 70 640 120 16 re f")),
]
