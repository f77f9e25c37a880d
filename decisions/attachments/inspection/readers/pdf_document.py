"""What stands in a PDF beside its pages: metadata, bookmarks, layers, embedded files, scripts."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Pdf, Stream

from .embedded import inside
from .hidden import Hidden, gathered
from .pdf_parts import is_a, parts, text
from .pictures import picture_bytes
from .xmp import xmp_values

DULL = {"/Producer", "/Creator", "/CreationDate", "/ModDate", "/Trapped", "/PTEX.Fullbanner"}
FILES = ("/F", "/UF", "/DOS", "/Mac", "/Unix")


def read(pdf: Pdf) -> Iterator[Hidden]:
    for key, value in pdf.docinfo.items() if "/Info" in pdf.trailer else ():
        if key not in DULL:
            yield from gathered("metadata", key[1:], [text(value)])
    yield from _layers(pdf)
    names: dict[str, list[str]] = {"bookmark": [], "alternative_text": []}
    for part in parts(pdf):
        if isinstance(part, Stream):
            yield from _stream(part)
        yield from _entries(part)
        if "/Title" in part and ("/Parent" in part or "/Dest" in part or "/A" in part or "/Next" in part):
            names["bookmark"].append(text(part.Title))
        if "/S" in part and not is_a(part, "/Type", "/Annot"):
            names["alternative_text"] += [text(part.get(key)) for key in ("/Alt", "/ActualText", "/E")]
    for code, lines in names.items():
        yield from gathered(code, "", lines)


def _stream(part: Any) -> Iterator[Hidden]:
    if str(part.get("/Type", "")) == "/Metadata" or str(part.get("/Subtype", "")) == "/XML":
        yield from xmp_values(part.read_bytes())
    elif str(part.get("/Subtype", "")) == "/Image" and str(part.get("/Filter", "")) == "/DCTDecode":
        yield from picture_bytes(part.read_raw_bytes(), "/Image: ")


def _entries(part: Any) -> Iterator[Hidden]:
    if isinstance(part.get("/EF"), Dictionary):
        yield from _file(part)
    if str(part.get("/S", "")) == "/JavaScript":
        yield Hidden("script", "", text(part.get("/JS")))
    elif str(part.get("/S", "")) in ("/Launch", "/SubmitForm", "/GoToR", "/ImportData"):
        target = part.get("/F")
        words = (
            [text(target)] if not isinstance(target, Dictionary) else [text(v) for _k, v in target.items()]
        )
        yield Hidden("link_target", "", " ".join(filter(None, words)))
    elif str(part.get("/S", "")) == "/URI" and "/URI" in part:
        yield Hidden("link_target", "", text(part.URI))
    if isinstance(part.get("/PieceInfo"), Dictionary):
        yield Hidden("metadata", "PieceInfo", "\n".join(_strings(part.PieceInfo)))
    if is_a(part, "/Type", "/Sig") or (is_a(part, "/Filter", "/Adobe.PPKLite") and "/ByteRange" in part):
        words = [text(part.get(key)) for key in ("/Name", "/Reason", "/Location", "/ContactInfo")]
        yield Hidden("digital_signature", "", " ".join(filter(None, words)))


def _file(part: Any) -> Iterator[Hidden]:
    names = dict.fromkeys(filter(None, (text(part.get(key)) for key in (*FILES, "/Desc"))))
    name = next(iter(names), "")
    yield from gathered("attachment_name", name, names)
    streams = {value.objgen: value for _key, value in part.EF.items() if isinstance(value, Stream)}
    for stream in streams.values():
        yield from inside(name, stream.read_bytes())


def _strings(row: Any) -> Iterator[str]:
    """The strings in a program's private notes, some steps down."""
    waiting = [(row, 0)]
    while waiting:
        part, depth = waiting.pop()
        if isinstance(part, Stream):
            yield text(part)
        elif isinstance(part, Dictionary | Array) and depth < 6:
            values = [value for _key, value in part.items()] if isinstance(part, Dictionary) else list(part)
            waiting += [(value, depth + 1) for value in values]
        elif words := text(part):
            yield words


def _layers(pdf: Pdf) -> Iterator[Hidden]:
    """Layers that are off when the file is opened, by name. Their text is told of page by page."""
    layers = pdf.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return
    default = layers.get("/D", Dictionary())
    all_off = str(default.get("/BaseState", "")) == "/OFF"
    rows = list(layers.get("/OCGs", Array()))
    switched = {row.objgen for row in default.get("/ON" if all_off else "/OFF", Array())}
    for row in rows:
        if isinstance(row, Dictionary) and (row.objgen in switched) != all_off:
            name = text(row.get("/Name"))
            yield Hidden("hidden_layer", name, name)
