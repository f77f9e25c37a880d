"""The attachments of the walk, made here: no CPR number stands in a file of the project."""

from io import BytesIO

import pikepdf
from weasyprint import HTML

CPR = "010190-1234"


def paper(words: str, author: str = "") -> bytes:
    """A PDF with these words; its metadata names the author, as a word processor writes it."""
    markup = f"<html lang=da><title>Bilag</title><h1>Bilag</h1><p>{words}"
    with pikepdf.open(BytesIO(HTML(string=markup).write_pdf())) as pdf:
        if author:
            pdf.docinfo["/Author"] = author
            with pdf.open_metadata() as meta:
                meta["dc:creator"] = [author]
        out = BytesIO()
        pdf.save(out, compress_streams=False)
    return out.getvalue()


def with_number_in_metadata() -> bytes:
    return paper("Tekniske justeringer af budgettet.", author=f"Ida Holm {CPR}")


def with_number_in_text() -> bytes:
    return paper(f"Borgeren har nummer {CPR} og søger støtte.")


def words_of(pdf: bytes) -> str:
    """Every text and every byte of a PDF that can be read, streams unpacked."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        out = BytesIO()
        opened.save(out, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
    return out.getvalue().decode("latin-1")
