"""What a text may not hold, told to the secretary where it is typed."""

from django.utils.translation import gettext as _

from decisions.html.allowed import MAX_DEPTH, MAX_ROWS, MAX_SPAN, STRUCK
from decisions.html.cleaning import clean_html
from decisions.html.tree import Node, read, walk


def problems(html: str) -> list[str]:
    """Sentences for the form, from the text as typed or pasted; empty when all is well.

    The limits keep a page printable (measured, see `allowed`); what cleaning would drop unseen is named.
    """
    typed = {node.tag for node in walk(read(html))}
    cleaned = read(clean_html(html))
    found = []
    if "img" in typed:
        found.append(_("A picture cannot stand in the text. Add it as an attachment."))
    if typed & STRUCK:
        found.append(_("Text cannot be struck through. Delete it, or say in words that it is left out."))
    return found + _too_large(cleaned)


def _too_large(root: Node) -> list[str]:
    found = []
    if _depth(root) > MAX_DEPTH:
        found.append(
            _("Lists or tables stand inside each other more than %(most)s deep. Make them flatter.")
            % {"most": MAX_DEPTH}
        )
    if any(_span(node) > MAX_SPAN for node in walk(root)):
        found.append(
            _("A cell spans more than %(most)s columns or rows. Split the table.") % {"most": MAX_SPAN}
        )
    rows = sum(node.tag == "tr" for node in walk(root))
    if rows > MAX_ROWS:
        found.append(
            _(
                "The tables have %(count)s rows together; at most %(most)s can be printed."
                " Add long ones as attachments."
            )
            % {"count": rows, "most": MAX_ROWS}
        )
    return found


def _depth(node: Node) -> int:
    return max((1 + _depth(child) for child in node.children if isinstance(child, Node)), default=0)


def _span(node: Node) -> int:
    return max(int(node.attributes.get(name, 1)) for name in ("colspan", "rowspan"))
