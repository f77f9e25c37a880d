"""/aegthed/: is this PDF genuine? Asked by its code, by its hash, or by the file, which is not kept."""

from django.http import HttpResponse, QueryDict

from committees.answers import NO_STORE, PublicRequest, public_upload, render_page
from minutes.enums import DocumentKind
from minutes.public.hashing import MAX_BYTES, Broken, NoFile, NoPdf, NotHashed, TooLarge, posted_hash
from minutes.public.proofs import Answer, Verdict, as_typed, by_code, by_hash
from minutes.public.shown.versions import notice_of
from minutes.renditions.parts import WORDS

WHY_NOT: dict[type[NotHashed], Verdict] = {
    NoFile: Verdict.NO_FILE,
    NoPdf: Verdict.NO_PDF,
    TooLarge: Verdict.TOO_LARGE,
    Broken: Verdict.BROKEN,
}
# What the browser, or the proxy before us, found out about a file without sending it on.
FOUND_BEFORE = {"for-stor": Verdict.TOO_LARGE, "ikke-pdf": Verdict.NO_PDF}
STATUS = {Verdict.BROKEN: 400, Verdict.TOO_LARGE: 413}


@public_upload
def proof(request: PublicRequest) -> HttpResponse:
    answer = _posted(request) if request.method == "POST" else _asked(request.GET)
    publication = answer.publication if answer else None
    context = {
        "answer": answer,
        "later": [(row, notice_of(row)) for row in answer.later] if answer else [],
        "typed": as_typed(str(request.GET.get("kode", ""))),
        "max_bytes": MAX_BYTES,
        "publication": publication,
        "meeting": publication.meeting if publication else None,
        "is_minutes": bool(publication and publication.kind == DocumentKind.MINUTES),
        "word": WORDS[DocumentKind(publication.kind)] if publication else "",
    }
    status = STATUS.get(answer.verdict, 200) if answer and request.method == "POST" else 200
    response = render_page(request, "public/pages/proof.html", context, status)
    if answer:
        response.headers["Cache-Control"] = NO_STORE
    return response


def _asked(query: QueryDict) -> Answer | None:
    if "kode" in query:
        return by_code(str(query["kode"]))
    if "sha256" in query:
        return by_hash(str(query["sha256"]))
    found = FOUND_BEFORE.get(str(query.get("fil", "")))
    return Answer(found) if found else None


def _posted(request: PublicRequest) -> Answer:
    try:
        return by_hash(posted_hash(request))
    except NotHashed as error:
        return Answer(WHY_NOT[type(error)])
