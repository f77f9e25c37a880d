"""The floors of docs/architecture.md: imports go down only, between the apps and inside each of them."""

import ast

import pytest

from tests.layers import APPS, ROOT, foreign_keys, imports, modules

# From the ground up; a module not named here is a service.
LOWEST = (
    "enums",
    "document",
    "document_json",
    "document_schema",
    "envelope",
    "rules",
    "personal_data",
    "minutes.public.tables",
)
MODELS = (
    "models",
    "querysets",
    "fields",
    "collation",
    "folding",
    "labels",
    "style",
    "chain",
    "reach",
    "append_only",
)
ENDS = (
    "forms",
    "filters",
    "admin",
    "admin_site",
    "tasks",
    "feeds",
    "middleware",
    "management",
    "templatetags",
    "log_in",
)
TOP = ("views", "urls", "public", "decisions.register")
SERVICES = ("minutes.public.shown",)
SERVICE = 2
FLOORS = ((0, LOWEST), (1, MODELS), (SERVICE, SERVICES), (3, ENDS), (4, TOP))
LEVELS = {name: level for level, names in FLOORS for name in names}


def level(name: str) -> int:
    parts = name.split(".")
    if len(parts) == 1:
        return 0
    full, package = ".".join(parts[:3]), ".".join(parts[:2])
    return LEVELS.get(full, LEVELS.get(package, LEVELS.get(parts[1], SERVICE)))


ALL = [(name, path) for app in APPS for name, path in modules(app)]
KNOWN = {name for name, _path in ALL}


@pytest.mark.parametrize(("name", "path"), ALL, ids=[name for name, _path in ALL])
def test_imports_go_down_only(name, path):
    app = name.split(".")[0]
    for imported in imports(path, name):
        other = imported.split(".")[0]
        if other not in APPS:
            continue
        assert APPS.index(other) <= APPS.index(app), f"{name} imports {imported}, a floor above"
        if other == app and imported in KNOWN and len(imported.split(".")) > 1:
            assert level(imported) <= level(name), f"{name} imports {imported}, which lies above it"


@pytest.mark.parametrize(("name", "path"), ALL, ids=[name for name, _path in ALL])
def test_foreign_keys_go_down_only(name, path):
    app = name.split(".")[0]
    for model in foreign_keys(path):
        assert APPS.index(model.split(".")[0]) <= APPS.index(app), f"{name} points at {model}"


@pytest.mark.parametrize(("name", "path"), ALL, ids=[name for name, _path in ALL])
def test_nothing_imports_the_settings_package(name, path):
    assert not [imported for imported in imports(path, name) if imported.split(".")[0] == "config"]


def test_services_know_no_request():
    for name, path in ALL:
        if level(name) == SERVICE and not name.endswith(("access_admin", "answers", "public_view")):
            assert "django.http" not in set(imports(path, name)), name


def test_settings_name_the_apps_by_string_only():
    for path in (ROOT / "config").rglob("*.py"):
        tree = ast.parse(path.read_text())
        named = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        named |= {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
        assert not [name for name in named if name.split(".")[0] in APPS], path
