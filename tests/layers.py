"""Reading the imports of the code base, for the tests of its floors."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APPS = ("committees", "decisions", "minutes")


def modules(app: str) -> Iterator[tuple[str, Path]]:
    """Dotted names and files of an app's modules, migrations left out."""
    for path in sorted((ROOT / app).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if "migrations" not in parts:
            yield ".".join(parts).removesuffix(".__init__"), path


def imports(path: Path, name: str) -> Iterator[str]:
    """Every module the file imports, anywhere in it; `from a import b` gives a and a.b."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(node, path, name)
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


def _base(node: ast.ImportFrom, path: Path, name: str) -> str:
    if not node.level:
        return node.module or ""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    parts = package[: len(package) - node.level + 1]
    return ".".join([*parts, node.module] if node.module else parts)


def foreign_keys(path: Path) -> Iterator[str]:
    """Models named by string in calls such as ForeignKey("app.Model") or to="app.Model"."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and _name(node.func) in (
            "ForeignKey",
            "OneToOneField",
            "ManyToManyField",
        ):
            values = [*node.args[:1], *(k.value for k in node.keywords if k.arg in ("to", "through"))]
            yield from (v.value for v in values if isinstance(v, ast.Constant) and "." in str(v.value))


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
