// Looks again at what is being made, every three seconds until it is done: an element with data-poll is
// replaced by the one its address answers. Without JavaScript its link leads to a page that can be loaded.
"use strict";

const PAUSE = 3000;

async function look(element) {
  try {
    const answer = await fetch(element.dataset.poll, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.body.firstElementChild;
    if (!fresh) return;
    element.replaceWith(fresh);
    wait(fresh);
  } catch {
    wait(element);
  }
}

function wait(element) {
  if (element.dataset.poll) setTimeout(look, PAUSE, element);
}

document.querySelectorAll("[data-poll]").forEach(wait);
