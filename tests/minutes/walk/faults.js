// What every page must keep: one h1, headings in order, a name for every field, no sideways scroll.
() => {
  const faults = []
  const seen = (element) => element.checkVisibility({ visibilityProperty: true })
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(seen)
  const levels = headings.map((heading) => Number(heading.tagName[1]))
  if (levels.filter((level) => level === 1).length !== 1) faults.push("not one h1")
  levels.forEach((level, n) => {
    if (n && level > levels[n - 1] + 1) faults.push(`h${level} after h${levels[n - 1]}: ${headings[n].textContent.trim()}`)
  })
  for (const field of document.querySelectorAll("input:not([type=hidden], [type=submit]), select, textarea")) {
    const name = field.labels?.length || field.ariaLabel || field.getAttribute("aria-labelledby") || field.title
    if (seen(field) && !name) faults.push(`no label: ${field.name || field.id}`)
  }
  const extra = document.documentElement.scrollWidth - innerWidth
  if (extra > 0) faults.push(`${extra} px too wide at ${innerWidth}`)
  return faults
}
