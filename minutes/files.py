"""Linking clean copies to a publication, under names made of their content."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django.core.files.storage import Storage, storages
from django.db import models, transaction

from committees.organisations import locked_organisation
from decisions.models import Attachment
from minutes.document import AttachmentLine, AttachmentsBlock, MinutesDocument
from minutes.editions import Tables
from minutes.enums import Edition
from minutes.envelope import FileLink
from minutes.models import ClosedPublication, Publication, YearlyRegister


class FileMissing(Exception):
    """The bytes of a clean copy are gone; `title` is the attachment's."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


@dataclass(frozen=True, slots=True)
class Copy:
    """A clean copy as a document names it. The words are the document's own: another attachment with
    the same bytes, perhaps a closed item's, may bear a title that nobody outside may read.
    """

    sha256: str
    title: str
    filename: str
    source: Attachment


def clean_copies(document: MinutesDocument) -> list[Copy]:
    """The files the document names, each once, with an attachment that holds the bytes."""
    lines = {line.sha256: line for line in _attachment_lines(document) if line.sha256}
    rows = Attachment.objects.filter(clean_sha256__in=lines).exclude(clean_file="").order_by("pk")
    sources = {row.clean_sha256: row for row in rows}
    return [
        Copy(sha256, line.title, line.filename or "", sources[sha256])
        for sha256, line in lines.items()
        if sha256 in sources
    ]


def _attachment_lines(document: MinutesDocument) -> Iterator[AttachmentLine]:
    for item in document.items:
        for block in item.blocks:
            if isinstance(block, AttachmentsBlock):
                yield from block.attachments


def file_links(address: str, copies: Iterable[Copy]) -> Iterator[FileLink]:
    for copy in copies:
        yield FileLink(
            copy.sha256,
            f"{address}bilag/{copy.sha256[:12]}/{copy.filename}",
            _content_type(copy.source),
            copy.source.clean_size or 0,
            copy.source.pages,
        )


def link_files(
    publication: Publication | ClosedPublication, copies: Iterable[Copy], storage_name: str
) -> None:
    """Puts the bytes where the edition's files lie and writes their rows. Raises FileMissing."""
    model: Any = publication.files.model
    storage = storages[storage_name]
    model.objects.bulk_create(
        model(
            publication=publication,
            sha256=copy.sha256,
            title=copy.title,
            filename=copy.filename,
            content_type=_content_type(copy.source),
            size=copy.source.clean_size or 0,
            pages=copy.source.pages,
            file=_linked(copy, storage),
        )
        for copy in copies
    )


def _linked(copy: Copy, storage: Storage) -> str:
    try:
        return link(copy.source.clean_file, storage, _stored_name(copy), copy.source.clean_size or 0)
    except FileNotFoundError as error:
        raise FileMissing(copy.title) from error


def _stored_name(copy: Copy) -> str:
    suffix = PurePosixPath(copy.source.clean_file.name or "").suffix
    return f"{copy.sha256[:2]}/{copy.sha256}{suffix}"


def link(source: models.fields.files.FieldFile, storage: Storage, name: str, size: int) -> str:
    """A second name for the same bytes: a hard link on one disk, else a copy. Twice changes nothing."""
    if is_stored(storage, name, size):
        return name
    try:
        target = storage.path(name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.link(source.path, target)
    except (NotImplementedError, OSError):
        with source.open("rb") as file:
            return storage.save(name, file)
    return name


def is_stored(storage: Storage, name: str, size: int) -> bool:
    """Whether all of the bytes lie there; what a killed process left half written is cleared away."""
    if not storage.exists(name):
        return False
    if storage.size(name) != size:
        storage.delete(name)
        return False
    return True


@transaction.atomic
def remove_unused(tables: Tables, names: set[str]) -> None:
    """Deletes those of the named files that no row refers to any more.

    Waits for a publication under way: it may have found a file in place without its row being seen yet.
    """
    locked_organisation()
    storage = storages[tables.storage]
    rows: list[Any] = [tables.file.objects, tables.pdf.objects, tables.rendition.objects]
    if tables.edition == Edition.PUBLIC:
        rows.append(YearlyRegister.objects)
    used = {name for manager in rows for name in manager.values_list("file", flat=True)}
    for name in names - used:
        storage.delete(name)


def _content_type(row: Attachment) -> str:
    return row.clean_content_type or "application/octet-stream"
