"""The corpus: everything labelled is found, with its text, and nothing else. Figures: docs/attachments.md."""

from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from decisions.attachments.errors import UnusableFile
from decisions.attachments.images import clean_image
from decisions.attachments.inspection.labels import LABELS
from decisions.attachments.inspection.readers.hidden import Hidden
from decisions.attachments.kinds import PDF, kind_of
from decisions.attachments.pdf import clean_pdf
from tests.decisions.attachments.corpus import SAMPLES
from tests.decisions.attachments.corpus.sample import CPR, Sample
from tests.decisions.attachments.inspection.inspecting import inspected

PRECISION = 0.95


def written(sample: Sample, folder: Path) -> Path:
    path = folder / "original"
    path.write_bytes(sample.build())
    return path


@cache
def original(sample: Sample) -> list[Hidden]:
    with TemporaryDirectory() as folder:
        path = written(sample, Path(folder))
        kind = kind_of(path)
        assert kind is not None
        assert kind.extension == sample.extension
        return inspected(path)


def cleaned(sample: Sample, folder: Path) -> Path:
    path, clean = written(sample, folder), folder / "clean"
    kind = kind_of(path)
    clean_pdf(path, clean) if kind is PDF else clean_image(path, clean, kind)
    return clean


def named(sample: Sample) -> str:
    return f"{sample.extension}: {sample.name}"


PUBLISHABLE = [row for row in SAMPLES if row.extension in ("pdf", "jpg", "png") and not row.refused]


def test_corpus_is_large_enough_and_every_name_is_its_own():
    assert len({named(row) for row in SAMPLES}) == len(SAMPLES) >= 40
    assert {code for row in SAMPLES for code in row.expected} == set(LABELS)


@pytest.mark.parametrize("sample", SAMPLES, ids=named)
def test_inspect_original_finds_what_is_hidden_with_its_text(sample):
    found = original(sample)
    assert sample.expected <= {entry.code for entry in found}
    for code in sample.codes:
        assert CPR in "\n".join(entry.text for entry in found if entry.code == code), code


@pytest.mark.parametrize("sample", PUBLISHABLE, ids=named)
def test_inspect_clean_finds_only_what_the_clean_copy_keeps(sample, tmp_path):
    clean = cleaned(sample, tmp_path)
    assert {entry.code for entry in inspected(clean)} == sample.stays


@pytest.mark.parametrize("sample", [row for row in SAMPLES if row.refused], ids=named)
def test_a_file_that_cannot_be_inspected_is_refused(sample, tmp_path):
    with pytest.raises(UnusableFile):
        cleaned(sample, tmp_path)


def test_precision_and_recall_of_every_code(record_property):
    """Of every code: found where labelled, over labelled; and found where labelled, over found."""
    right, found, labelled = Counter[str](), Counter[str](), Counter[str]()
    for sample in SAMPLES:
        codes = {entry.code for entry in original(sample)}
        right.update(codes & sample.expected)
        found.update(codes)
        labelled.update(sample.expected)
    for code in LABELS:
        assert right[code] / labelled[code] == 1.0, code
        assert right[code] / max(1, found[code]) >= PRECISION, code
        record_property(code, f"{right[code]}/{labelled[code]} found, {found[code]} reported")
