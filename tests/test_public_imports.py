"""Public modules import public models by name, and nothing that could reach the others.

The first fence of docs/architecture.md, "The public boundary".
"""

import pytest

from minutes.public.tables import PUBLIC_MODELS, PUBLIC_MODULES, PUBLIC_PACKAGES
from tests.layers import APPS, imports, modules

# Without models themselves, or reading public ones alone (committees.organisations).
HARMLESS = (
    "committees.collation",
    "committees.enums",
    "committees.folding",
    "committees.labels",
    "committees.organisations",
    "committees.public_view",
    "decisions.enums",
    "decisions.html",
    "decisions.labels",
    "decisions.querysets",
    "minutes.act_words",
    "minutes.difference",
    "minutes.document",
    "minutes.document_json",
    "minutes.enums",
    "minutes.envelope",
    "minutes.labels",
    "minutes.pdf.errors",
    "minutes.pdf.prose.markup",
    "minutes.pdf.prose.tables",
    "minutes.proof.code",
    "minutes.renditions.parts",
)
PUBLIC = (*PUBLIC_PACKAGES, *PUBLIC_MODULES)
EVERY = [(name, path) for app in APPS for name, path in modules(app)]


def inside(name, roots):
    return any(name == root or name.startswith(f"{root}.") for root in roots)


READ = [(name, path) for name, path in EVERY if inside(name, PUBLIC)]
KNOWN = {name for name, _path in EVERY}


@pytest.mark.parametrize(("name", "path"), READ, ids=[name for name, _path in READ])
def test_public_module_imports_public_things_only(name, path):
    found = [module for module in imports(path, name) if module.split(".")[0] in APPS]
    for package, allowed in PUBLIC_MODELS.items():
        models = {
            m.removeprefix(f"{package}.").split(".")[0]
            for m in found
            if inside(m, [package]) and m != package
        }
        assert models <= allowed, f"{name} imports {models - allowed}"
    others = {m for m in found if m in KNOWN and not inside(m, PUBLIC_MODELS)}
    assert not {m for m in others if not inside(m, (*PUBLIC, *HARMLESS)) and m not in APPS}, name


def test_there_are_public_modules_to_look_at():
    assert {"minutes.public.views.meetings", "decisions.register.views"} <= {name for name, _path in READ}


@pytest.mark.parametrize("module", HARMLESS)
def test_harmless_module_imports_no_model_that_is_not_public(module):
    for name, path in EVERY:
        if inside(name, [module]):
            found = {m for m in imports(path, name) if inside(m, PUBLIC_MODELS) and m not in PUBLIC_MODELS}
            private = {m for m in found if m.split(".")[2] not in PUBLIC_MODELS[".".join(m.split(".")[:2])]}
            assert not private, f"{name} imports {private}"
