/* Nothing typed is lost by a stray click: the browser asks before it leaves a form with changes. */
"use strict"
{
  let changed = document.querySelector("[data-unsaved]") !== null // a page that came back unsaved
  document.addEventListener("input", ({ target }) => {
    if (target.closest("#content-main form[method=post]")) changed = true
  })
  document.addEventListener("submit", () => {
    changed = false
  })
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault()
  })
}
