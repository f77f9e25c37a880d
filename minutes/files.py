"""Linking clean copies to a publication, under names made of their content."""

import os
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.core.files.storage import Storage, storages
from django.db import models

from decisions.attachments import published_name
from decisions.models import Attachment
from minutes.document import AttachmentLine, AttachmentsBlock, MinutesDocument
from minutes.editions import Tables
from minutes.envelope import FileLink
from minutes.models import ClosedPublication, Publication


def file_lines(document: MinutesDocument) -> list[AttachmentLine]:
    """The lines of the document that name a file, each file once."""
    lines: dict[str, AttachmentLine] = {}
    for item in document.items:
        for block in item.blocks:
            if isinstance(block, AttachmentsBlock):
                lines |= {line.sha256: line for line in block.attachments if line.sha256}
    return list(lines.values())


def clean_copies(document: MinutesDocument) -> dict[str, Attachment]:
    """The attachments behind the document's files by the sha256 of their clean copy."""
    wanted = [line.sha256 for line in file_lines(document)]
    rows = Attachment.objects.filter(clean_sha256__in=wanted).exclude(clean_file="")
    return {row.clean_sha256: row for row in rows}


def file_links(address: str, copies: dict[str, Attachment]) -> Iterator[FileLink]:
    for sha256, row in copies.items():
        name = published_name(row)
        yield FileLink(
            sha256, f"{address}bilag/{sha256[:12]}/{name}", _content_type(row), row.clean_size or 0, row.pages
        )


def link_files(
    publication: Publication | ClosedPublication, copies: dict[str, Attachment], storage_name: str
) -> None:
    """Puts the bytes where the edition's files lie and writes their rows."""
    model: Any = publication.files.model
    storage = storages[storage_name]
    model.objects.bulk_create(
        model(
            publication=publication,
            sha256=sha256,
            title=row.title,
            filename=published_name(row),
            content_type=_content_type(row),
            size=row.clean_size or 0,
            pages=row.pages,
            file=link(row.clean_file, storage, _stored_name(row)),
        )
        for sha256, row in copies.items()
    )


def _stored_name(row: Attachment) -> str:
    suffix = PurePosixPath(row.clean_file.name or "").suffix
    return f"{row.clean_sha256[:2]}/{row.clean_sha256}{suffix}"


def link(source: models.fields.files.FieldFile, storage: Storage, name: str) -> str:
    """A second name for the same bytes: a hard link on one disk, else a copy. Twice changes nothing."""
    if storage.exists(name):
        return name
    try:
        target = storage.path(name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.link(source.path, target)
    except (NotImplementedError, OSError):
        with source.open("rb") as file:
            return storage.save(name, file)
    return name


def remove_unused(tables: Tables, names: set[str]) -> None:
    """Deletes those of the named files that no row refers to any more."""
    storage = storages[tables.storage]
    rows = (tables.file.objects, tables.pdf.objects)
    used = {name for manager in rows for name in manager.values_list("file", flat=True)}
    for name in names - used:
        storage.delete(name)


def _content_type(row: Attachment) -> str:
    return row.content_type or "application/octet-stream"
