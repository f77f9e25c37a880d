"""Prints the text of each page of a PDF as a line of JSON. Run as a program of its own.

A hostile or odd file can hold a reader for minutes and eat gigabytes; a process can be limited and
ended. So this file imports nothing of the project.

Usage: python -I page_reader.py FILE MOST_PAGES MOST_CHARACTERS MOST_BYTES_OF_MEMORY
"""

import json
import logging
import resource
import sys

from pypdf import PdfReader


def main(path: str, most_pages: int, most_characters: int, memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    logging.disable()
    for number, page in enumerate(PdfReader(path).pages[:most_pages], start=1):
        try:
            text = page.extract_text()
        except Exception:  # noqa: BLE001, S112 - whatever one page does, the others are read
            continue  # left out, so that it is told as not read
        sys.stdout.write(json.dumps([number, text[:most_characters]]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
