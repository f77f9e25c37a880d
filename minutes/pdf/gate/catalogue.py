"""Rules on the file as a whole: what it claims, what it names, what it carries, what it may not do."""

from collections.abc import Callable

import pikepdf

from minutes.pdf.gate.parts import listed, part

Rule = tuple[str, Callable[[pikepdf.Pdf], bool]]


def _claims_both_standards(pdf: pikepdf.Pdf) -> bool:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        claims = told.get("pdfaid:part"), told.get("pdfaid:conformance"), told.get("pdfuaid:part")
        return claims == ("3", "A", "1") and bool(str(told.get("dc:title", "")).strip())


def _shows_its_title(pdf: pikepdf.Pdf) -> bool:
    return bool(part(pdf.Root, "/ViewerPreferences").get("/DisplayDocTitle", False))


def _has_an_identifier(pdf: pikepdf.Pdf) -> bool:
    return len([half for half in listed(pdf.trailer.get("/ID")) if bytes(half)]) == 2


def _runs_nothing(pdf: pikepdf.Pdf) -> bool:
    return not {"/OpenAction", "/AA"} & set(pdf.Root.keys()) and "/JavaScript" not in part(pdf.Root, "/Names")


def _says_what_its_files_are(pdf: pikepdf.Pdf) -> bool:
    """Every file inside is associated with the document, once, and says how (ISO 19005-3, 6.8)."""
    names = part(part(pdf.Root, "/Names"), "/EmbeddedFiles")
    files = list(pikepdf.NameTree(names).values()) if len(names) else []
    told = [file.objgen for file in listed(pdf.Root.get("/AF"))]
    return sorted(told) == sorted(file.objgen for file in files) and all(
        "/AFRelationship" in file for file in files
    )


CATALOGUE: tuple[Rule, ...] = (
    ("MarkInfo", lambda pdf: bool(part(pdf.Root, "/MarkInfo").get("/Marked", False))),
    ("StructTreeRoot", lambda pdf: "/StructTreeRoot" in pdf.Root),
    ("Lang", lambda pdf: bool(str(pdf.Root.get("/Lang", "")))),
    ("DisplayDocTitle", _shows_its_title),
    ("XMP", _claims_both_standards),
    ("OutputIntents", lambda pdf: len(list(listed(pdf.Root.get("/OutputIntents")))) > 0),
    ("ID", _has_an_identifier),
    ("OpenAction, JavaScript", _runs_nothing),
    ("AFRelationship", _says_what_its_files_are),
)
