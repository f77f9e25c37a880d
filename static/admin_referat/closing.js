/* Choosing a ground fills in its reason, as saving does too, and tells when the ground is used. */
"use strict"
{
  const reasonsOf = (select) => [...select.options].map((option) => option.dataset.reason).filter(Boolean)

  function follow(select) {
    const reason = document.getElementById(select.id.replace("closed_ground", "closed_reason"))
    const { dataset } = select.selectedOptions[0]
    if (reason && dataset.reason && (!reason.value.trim() || reasonsOf(select).includes(reason.value))) {
      reason.value = dataset.reason
    }
    tell(select, dataset.guidance ?? "")
  }

  function tell(select, words) {
    let place = select.parentElement.querySelector(".ground-guidance")
    if (!place) {
      place = document.createElement("p")
      place.className = "ground-guidance"
      place.setAttribute("role", "status")
      select.after(place)
    }
    place.textContent = words
  }

  document.addEventListener("change", ({ target }) => {
    if (target.matches("select[data-ground]")) follow(target)
  })
}
