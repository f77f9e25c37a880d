"""Images of all kinds, whole and broken."""

import base64
import io

from PIL import Image

from minutes.document import MinutesDocument
from minutes.envelope import OrganisationMark
from tests.minutes.pdf.torture.words import of

SIZE = (60, 40)


def picture(mode: str, kind: str = "PNG", size: tuple[int, int] = SIZE, **options: object) -> bytes:
    target = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(target, kind, **options)
    return target.getvalue()


def address(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def see_through() -> bytes:
    target = io.BytesIO()
    Image.new("P", SIZE, 3).save(target, "PNG", transparency=3)
    return target.getvalue()


def with_profile() -> bytes:
    from PIL import ImageCms

    return picture(
        "RGB", icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes(), gamma=0.1
    )


def images() -> tuple[str, ...]:
    png, jpeg = picture("RGB"), picture("RGB", "JPEG")
    return (
        *(address(picture(mode)) for mode in ("1", "L", "P", "RGB", "RGBA", "LA", "I;16")),
        *(address(picture(mode, "JPEG"), "jpeg") for mode in ("L", "RGB", "CMYK")),
        address(picture("RGB", "JPEG", progressive=True, dpi=(1, 1)), "jpeg"),
        address(picture("RGB", size=(1, 1))),
        address(picture("RGB", size=(3000, 1))),
        address(picture("RGB", size=(1, 3000))),
        address(picture("L", size=(5000, 4000))),
        address(picture("RGB", "JPEG", size=(4000, 3000)), "jpeg"),
        address(see_through()),
        address(with_profile()),
        address(INTERLACED),
        address(jpeg, "png"),
        address(png, "jpeg"),
        address(png[: len(png) // 2]),
        address(jpeg[: len(jpeg) // 2], "jpeg"),
        address(png[:-20] + b"\0" * 20),
        address(b"not an image"),
        address(b""),
        address(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg+xml"),
        "data:image/png;base64,%%%",
        "https://example.org/a.png",
        "",
    )


INTERLACED = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAGGNpd7AAAAFklEQVR42mNgAIL/DAz/gTQDmAFhAQAp+gP9fDMDHgAAAABJRU5ErkJggg=="
)


def of_all_kinds() -> MinutesDocument:
    alone = "".join(f'<p><img src="{source}" alt="Billede {n}"></p>' for n, source in enumerate(images()))
    return of(alone, "".join(f'<p>før <img src="{source}"> efter</p>' for source in images()))


def everywhere() -> MinutesDocument:
    one = f'<img src="{address(picture("RGB"))}" alt="Molen">'
    silent = f'<img src="{address(picture("RGBA"))}" alt="">'
    return of(
        f"<ul><li>{one}</li><li>{silent}</li></ul><h4>{one}</h4><h4>Før {silent}</h4>"
        f"<table><caption>{one}</caption>"
        f"<tr><th>{one}<td>{silent}<tr><td>{one}{one}<td>ord {one}</table>",
        f'<p><a href="https://example.org/">{one}</a> '
        f'<a href="https://example.org/">se {one} nu</a></p>{one}',
        f'<p><span lang="en">{one}</span> <strong><em>{silent}</em></strong></p>' + f"<p>{one}</p>" * 80,
    )


def as_logo(source: str) -> OrganisationMark:
    return OrganisationMark("Sandkøbing Kommune", "#ffee00", source)


PICTURES = {"images of all kinds": of_all_kinds, "images everywhere": everywhere}
