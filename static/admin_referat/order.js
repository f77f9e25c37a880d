/* Order by keyboard in every sortable list: two buttons a row, and Alt with the arrow keys.
   Dragging is the library's; both write the same hidden fields, kept at the next save. */
"use strict"
{
  const ROWS = "tr.has_original, .inline-related.has_original"
  const rowOf = (element) => element.closest(ROWS)
  const rowsBeside = (row) => [...row.parentElement.children].filter((other) => other.matches(ROWS))

  const live = document.createElement("div")
  live.setAttribute("role", "status")
  live.className = "visually-hidden"

  function renumber(rows) {
    rows.forEach((row, index) => {
      const input = row.querySelector("input._reorder_")
      if (input) input.value = String(index + 1)
    })
  }

  function move(row, way) {
    const rows = rowsBeside(row)
    const index = rows.indexOf(row)
    const other = rows[index + (way === "up" ? -1 : 1)]
    if (!other) return
    if (way === "up") other.before(row)
    else other.after(row)
    renumber(rowsBeside(row))
    row.dispatchEvent(new Event("input", { bubbles: true }))
    const words = gettext("Moved to place %s. Save to keep the order.")
    live.textContent = words.replace("%s", String(rowsBeside(row).indexOf(row) + 1))
  }

  function button(way, sign, label) {
    const made = document.createElement("button")
    made.type = "button"
    made.className = "order-button"
    made.dataset.move = way
    made.textContent = sign
    made.setAttribute("aria-label", label)
    made.title = label
    return made
  }

  function addButtons(row) {
    const isFixed = !row.querySelector("input._reorder_")
    if (isFixed || row.querySelector("[data-move]")) return
    const place = row.querySelector(":scope > td.original, :scope > h3")
    if (!place) return
    const holder = document.createElement("span")
    holder.className = "order-buttons"
    holder.append(
      button("up", "↑", gettext("Move up (Alt + arrow up)")),
      button("down", "↓", gettext("Move down (Alt + arrow down)")),
    )
    place.append(holder)
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.body.append(live)
    document.querySelectorAll("fieldset.sortable").forEach((list) => {
      list.querySelectorAll(ROWS).forEach(addButtons)
    })
  })

  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("fieldset.sortable [data-move]")
    if (!pressed) return
    event.preventDefault()
    move(rowOf(pressed), pressed.dataset.move)
    pressed.focus()
  })

  document.addEventListener("keydown", (event) => {
    const way = { ArrowUp: "up", ArrowDown: "down" }[event.key]
    const inText = event.target.closest("[contenteditable], textarea, select")
    if (!way || !event.altKey || inText || !event.target.closest("fieldset.sortable")) return
    const row = rowOf(event.target)
    if (!row?.querySelector("input._reorder_")) return
    event.preventDefault()
    move(row, way)
    event.target.focus()
  })
}
