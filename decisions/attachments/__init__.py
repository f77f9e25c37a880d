"""Files of the agenda: taken in, cleaned, read page by page, and given a public name."""

from decisions.attachments.adding import add_attachment
from decisions.attachments.attaching import Received, attach, attach_many
from decisions.attachments.errors import UnusableFile
from decisions.attachments.names import published_name

__all__ = ["Received", "UnusableFile", "add_attachment", "attach", "attach_many", "published_name"]
