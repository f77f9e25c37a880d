"""Rules on every dictionary of the file: colours, drawings, states, actions, streams (ISO 19005-3, 6.2)."""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from minutes.pdf.packet.judging.fonts import Font, font_of
from minutes.pdf.packet.judging.unfit import require
from minutes.pdf.packet.judging.unpacking import unpacked
from minutes.pdf.packet.limits import MAX_OBJECTS

_FILTERS = {"/FlateDecode", "/DCTDecode", "/CCITTFaxDecode", "/JBIG2Decode"}
_ACTIONS = set(
    """/JavaScript /Launch /SubmitForm /ImportData /ResetForm /Hide /Rendition /Sound /Movie /Named /GoToR
    /GoToE /SetOCGState /Trans /GoTo3DView /RichMediaExecute /Thread""".split()  # noqa: SIM905
)
_NEVER = (
    "/JS",
    "/OPI",
    "/Alternates",
    "/PS",
    "/Ref",
    "/Subtype2",
    "/TR",
    "/HTP",
    "/HT",
    "/OC",
    "/AF",
    "/EF",
    "/FFilter",
    "/AA",
)
_BLENDS = set(
    """/Normal /Compatible /Multiply /Screen /Overlay /Darken /Lighten /ColorDodge /ColorBurn /HardLight
    /SoftLight /Difference /Exclusion /Hue /Saturation /Color /Luminosity""".split()  # noqa: SIM905
)
INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}
_SPACES_WE_TAKE_NOT = {"/DeviceCMYK", "/Separation", "/DeviceN"}
_FONTS = {"/Type0", "/Type1", "/MMType1", "/TrueType", "/Type3"}
_MAX_PROFILE = 4_000_000
_PROFILE_KINDS = {b"scnr", b"mntr", b"prtr", b"spac"}
_PROFILE_SPACES = {1: b"GRAY", 3: b"RGB "}


def require_allowed_parts(pdf: Pdf) -> dict[tuple[int, int], Font]:
    """Raises Unfit; gives the fonts by the number of their object."""
    fonts = {}
    for part in every_part(pdf):
        if isinstance(part, Array):
            _require_colours(part)
            continue
        _require_plain(part)
        if isinstance(part, Stream):
            _require_stream(part)
        elif part.get("/Type") == Name.Font or str(part.get("/Subtype")) in _FONTS:
            fonts[part.objgen] = font_of(part)
    return fonts


def every_part(pdf: Pdf) -> Iterator[Any]:
    """Every array, dictionary and stream, those inside others too. Without recursion."""
    seen = 0
    for top in pdf.objects:
        waiting = [top]
        while waiting:
            part = waiting.pop()
            if not isinstance(part, Array | Dictionary | Stream):
                continue
            seen += 1
            require(seen <= 10 * MAX_OBJECTS, "too many parts")
            yield part
            values = list(part) if isinstance(part, Array) else [value for _key, value in part.items()]
            waiting += [value for value in values if _is_direct(value)]


def _is_direct(value: Any) -> bool:
    return isinstance(value, Array | Dictionary) and not value.is_indirect


def _require_plain(part: Any) -> None:
    keys = set(part.keys())
    for key in _NEVER:
        require(key not in keys or str(part[key]) == key, key)  # a role map may map TR to TR
    require("/S" not in keys or str(part["/S"]) not in _ACTIONS, "/S")
    require("/BM" not in keys or str(part["/BM"]) in _BLENDS, "/BM")
    require("/RI" not in keys or str(part["/RI"]) in INTENTS, "/RI")
    require("/TR2" not in keys or part["/TR2"] == Name.Default, "/TR2")
    for key in ("/StructParents", "/StructParent"):
        require(key not in keys or 0 <= int(part[key]) < MAX_OBJECTS, key)
    for key in ("/ColorSpace", "/CS", "/Base", "/Alternate"):
        value = part.get(key)
        require(not isinstance(value, Name) or str(value) not in _SPACES_WE_TAKE_NOT, "colours")


def _require_stream(part: Any) -> None:
    filters = part.get("/Filter", Array())
    for name in filters if isinstance(filters, Array) else [filters]:
        require(str(name) in _FILTERS, "/Filter")
    require("/F" not in part, "/F")
    kind = part.get("/Subtype")
    if kind == Name.Image:
        require("/Intent" not in part or str(part["/Intent"]) in INTENTS, "/Intent")
    elif kind == Name.Form:
        require(isinstance(part.get("/Resources"), Dictionary), "/Resources of a form")
        require(not {"/StructParents", "/StructParent"} & set(part.keys()), "/StructParents of a form")


def _require_colours(part: Any) -> None:
    """Where an array is a colour space: our own printing condition is sRGB, so no ink is named."""
    if not len(part) or not isinstance(part[0], Name):
        return
    names = {str(value) for value in part if isinstance(value, Name)}
    require(not names & _SPACES_WE_TAKE_NOT, "colours")
    if str(part[0]) == "/ICCBased":
        _require_profile(part[1])


def _require_profile(stream: Any) -> None:
    channels = int(stream.N)
    require(channels in _PROFILE_SPACES, "/ICCBased")
    profile = unpacked(stream, _MAX_PROFILE)
    right = (
        profile[36:40] == b"acsp"
        and profile[12:16] in _PROFILE_KINDS
        and profile[16:20] == _PROFILE_SPACES[channels]
        and profile[8] <= 4
    )
    require(right, "/ICCBased")
