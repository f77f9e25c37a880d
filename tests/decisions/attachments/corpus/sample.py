import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

# Made of parts, so that no whole CPR number stands in the project.
CPR = "-".join(("010190", "1234"))
EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Sample:
    """`codes` is exactly what must be found, with the planted number; `bare` are found without any text
    that could hold it; `stays` are those that the clean copy still has.
    """

    name: str
    extension: str
    build: Callable[[], bytes]
    codes: frozenset[str] = EMPTY
    bare: frozenset[str] = EMPTY
    stays: frozenset[str] = EMPTY
    refused: bool = False

    @property
    def expected(self) -> frozenset[str]:
        return self.codes | self.bare


def hides(name: str, extension: str, build: Callable[[], bytes], *codes: str, **more: object) -> Sample:
    sets = {key: value if key == "refused" else frozenset(str(value).split()) for key, value in more.items()}
    return Sample(name, extension, build, frozenset(codes), **sets)  # type: ignore[arg-type]


def archive(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(name, data, stored)
    return out.getvalue()


CONTENT_TYPE = "application/vnd.openxmlformats-officedocument"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OUTSIDE = ' TargetMode="External"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def content_types(overrides: dict[str, str]) -> str:
    rows = "".join(
        f'<Override PartName="/{part}" ContentType="{CONTENT_TYPE}.{kind}+xml"/>'
        for part, kind in overrides.items()
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="bin" ContentType="application/octet-stream"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Default Extension="jpeg" ContentType="image/jpeg"/>{rows}</Types>'
    )


def relations(*rows: tuple[str, str, str]) -> str:
    """Rows of id, kind and target; a target with a scheme lies outside."""
    lines = "".join(
        f'<Relationship Id="{key}" Type="{RELATION}/{kind}" Target="{target}"'
        f"{OUTSIDE if '://' in target else ''}/>"
        for key, kind, target in rows
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{lines}</Relationships>'


def core(**values: str) -> str:
    spaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    )
    rows = "".join(f"<dc:{key}>{value}</dc:{key}>" for key, value in values.items())
    made = "<dcterms:created>2026-11-02T10:00:00Z</dcterms:created><cp:revision>4</cp:revision>"
    return f"{HEAD}<cp:coreProperties {spaces}>{rows}{made}</cp:coreProperties>"
