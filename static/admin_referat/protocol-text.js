/* What the stock editor would drop from protocol text: numbers of list items, captions, heads and feet
   of tables, scopes, language marks. Table parts travel as data attributes inside the editor and are
   put back as elements in the text that is sent. */
import { Extension, Mark, Plugin } from "django-prose-editor/editor"

// The editor adds its rules by a style element, which the page's policy forbids, unless one is there
// already. They are in editor.css instead; an element of another namespace holds the place.
const place = document.createElementNS("http://www.w3.org/1998/Math/MathML", "style")
place.setAttribute("data-tiptap-style", "")
document.head.append(place)

const plain = (name) => ({
  default: null,
  parseHTML: (element) => element.getAttribute(name),
  renderHTML: (attributes) => (attributes[name] ? { [name]: attributes[name] } : {}),
})

const asData = (name, parseHTML) => ({
  default: null,
  parseHTML,
  renderHTML: (attributes) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
})

const partOf = (row) => {
  const tag = row.parentElement?.tagName.toLowerCase()
  return row.dataset.part ?? (tag === "thead" || tag === "tfoot" ? tag : null)
}

const captionOf = (table) => table.dataset.caption ?? table.querySelector(":scope > caption")?.innerHTML ?? null

const Language = Mark.create({
  name: "language",
  addAttributes: () => ({ lang: plain("lang") }),
  parseHTML: () => [{ tag: "span[lang]" }, { tag: "caption", ignore: true }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
})

// Styles mean nothing in protocol text and the page's policy would refuse them aloud; an item's own
// heading is above, so pasted headings start at the fourth level.
const simpleTag = (tag) =>
  tag
    .replace(/\s(?:style|bgcolor|background)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, "")
    .replace(/^(<\/?)h[123]\b/i, "$1h4")
    .replace(/^(<\/?)h6\b/i, "$1h5")

const transformPastedHTML = (html) => html.replace(/<style\b[\s\S]*?<\/style>/gi, "").replace(/<[^>]*>/g, simpleTag)

export const ProtocolText = Extension.create({
  name: "protocolText",
  addExtensions: () => [Language],
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML } })],
  addGlobalAttributes: () => [
    { types: ["listItem"], attributes: { value: plain("value") } },
    { types: ["tableHeader"], attributes: { scope: plain("scope") } },
    { types: ["tableRow"], attributes: { part: asData("part", partOf) } },
    { types: ["table"], attributes: { caption: asData("caption", captionOf) } },
  ],
})

const isHead = (row) => row.cells.length > 0 && [...row.cells].every((cell) => cell.tagName === "TH")

function restoreTable(table) {
  const rows = [...table.querySelectorAll(":scope > tbody > tr")]
  const firstOfBody = rows.findIndex((row) => row.dataset.part !== "thead" && !isHead(row))
  rows.forEach((row, index) => {
    const head = rows.length > 1 && firstOfBody > -1 && index < firstOfBody
    const section = row.dataset.part === "tfoot" ? "tfoot" : head ? "thead" : null
    if (section === "thead") (table.tHead ?? table.createTHead()).append(row)
    if (section === "tfoot") (table.tFoot ?? table.createTFoot()).append(row)
    row.removeAttribute("data-part")
  })
  if (table.dataset.caption) {
    table.createCaption().innerHTML = table.dataset.caption
    table.removeAttribute("data-caption")
  }
}

document.addEventListener("input", ({ target }) => {
  if (!target.matches?.("textarea[data-django-prose-editor-configurable]")) return
  if (!target.value.includes("<table")) return
  const holder = document.createElement("template")
  holder.innerHTML = target.value
  holder.content.querySelectorAll("table").forEach(restoreTable)
  target.value = holder.innerHTML
})
