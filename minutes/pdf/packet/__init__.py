"""The meeting packet: the finished agenda or minutes with what was attached, in one PDF or in parts.

`attached` says which files, `carrying` how each is taken along, `parting` in which part, `frame` sets the
contents and the divider pages, `binding` puts all pages and their structure trees together.
"""

from minutes.pdf.packet.render import render_packets

__all__ = ["render_packets"]
