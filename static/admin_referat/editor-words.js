/* The editor's buttons in the language of the page; the library names most of them in English only. */
const WORDS = {
  heading4: gettext("Heading"),
  heading5: gettext("Small heading"),
  paragraph: gettext("Plain text"),
  bulletList: gettext("Bulleted list"),
  orderedList: gettext("Numbered list"),
  bold: gettext("Bold"),
  italic: gettext("Italic"),
  subscript: gettext("Subscript"),
  superscript: gettext("Superscript"),
  link: gettext("Link"),
  unlink: gettext("Remove the link"),
  table: gettext("Insert table"),
  "table:addColumnAfter": gettext("Add column"),
  "table:deleteColumn": gettext("Delete column"),
  "table:addRowAfter": gettext("Add row"),
  "table:deleteRow": gettext("Delete row"),
  "table:mergeCells": gettext("Merge cells"),
  "table:splitCell": gettext("Split cell"),
  "table:toggleHeaderCell": gettext("Header cell"),
  "table:deleteTable": gettext("Delete table"),
  "history:undo": gettext("Undo"),
  "history:redo": gettext("Redo"),
}

function nameButton(button) {
  const words = WORDS[button.dataset.name ?? button.title.replace(" ", "")]
  if (!words) return
  button.title = words
  button.setAttribute("aria-label", words)
  const shown = button.querySelector("h4, h5, p")
  if (shown) shown.textContent = words
}

// The button that opens a menu is made anew from what the cursor stands in, and named by its title alone.
function nameOpener(place) {
  place.querySelectorAll("button").forEach(nameButton)
}

function nameEditor(textarea, editor) {
  const field = textarea.closest(".prose-editor")
  field.querySelectorAll("[data-name]").forEach(nameButton)
  field.querySelectorAll(".prose-menubar__selected").forEach((place) => {
    nameOpener(place)
    new MutationObserver(() => nameOpener(place)).observe(place, { childList: true })
  })
  const label = document.querySelector(`label[for="${textarea.id}"]`)
  if (label) editor.view.dom.setAttribute("aria-label", label.textContent.replace(":", ""))
}

document.addEventListener("prose-editor:ready", ({ target, detail: { editor } }) => {
  if (editor.isInitialized) nameEditor(target, editor)
  else editor.on("create", () => nameEditor(target, editor))
})
