"""Where paragraphs and tables go: the body with its sections, or a cell."""

from dataclasses import replace

from minutes.word.file import WordFile
from minutes.word.laid.running import Running
from minutes.word.paragraphs import Shape, paragraph
from minutes.word.xml import Element, make, name

_AFTER_TABLE = 160  # Word knows no room after a table
_HEADINGS = ("Heading", "DecisionHeading", "OthersDecisionHeading", "WithheldHeading")
_TABLE = name("tbl")


class Frame:
    """A cell, or whatever else holds paragraphs.

    `width` is in twentieths of a point; `keep_next` holds all on the page of what follows.
    """

    def __init__(self, file: WordFile, target: Element, width: int, *, keep_next: bool = False) -> None:
        self.file = file
        self.target = target
        self.width = width
        self._keep_next = keep_next

    def paragraph(self, shape: Shape, *content: Element) -> Element:
        if self._keep_next:
            shape = replace(shape, keep_next=True)
        if self.ends_in_table and shape.before is None and not shape.style.startswith(_HEADINGS):
            shape = replace(shape, before=_AFTER_TABLE)
        made = paragraph(shape, *content)
        self.add(made)
        return made

    def table(self, table: Element) -> None:
        """Two tables in a row would be one in Word."""
        if self.ends_in_table:
            self.add(paragraph(Shape("SectionEnd")))
        self.add(table)

    def add(self, element: Element) -> None:
        self.target.append(element)

    @property
    def ends_in_table(self) -> bool:
        return len(self.target) > 0 and self.target[-1].tag == _TABLE

    def close(self) -> None:
        """A cell ends in a paragraph (ISO/IEC 29500-1, 17.4.65)."""
        if not len(self.target) or self.target[-1].tag != name("p"):
            self.add(paragraph(Shape("SectionEnd") if self.ends_in_table else Shape("TableText")))


class Body(Frame):
    """The body: `landscape` is how the page shall lie for what comes next."""

    def __init__(self, file: WordFile, running: Running) -> None:
        super().__init__(file, file.body, running.width(landscape=False))
        self.landscape = False
        self._running = running
        self._lies = False
        self._first = True

    def turn(self, *, landscape: bool) -> None:
        self.landscape = landscape
        self.width = self._running.width(landscape=landscape)

    def add(self, element: Element) -> None:
        if self.landscape != self._lies:
            self._end_section()
            self._lies = self.landscape
        super().add(element)

    def close(self) -> None:
        self.target.append(self._section())

    def _end_section(self) -> None:
        """The last paragraph carries the section that ends in it; a table needs one after it."""
        if not len(self.target):
            return
        if self.target[-1].tag != name("p"):
            self.target.append(paragraph(Shape("SectionEnd")))
        last = self.target[-1]
        properties = last.find(name("pPr"))
        if properties is None:
            properties = make("pPr")
            last.insert(0, properties)
        properties.append(self._section())

    def _section(self) -> Element:
        section = self._running.section(landscape=self._lies, first=self._first)
        self._first = False
        return section
