// Reads the chosen or dropped PDF here and asks for its fingerprint alone, so that the file need not leave
// this machine. Where the browser cannot (no secure connection), the form sends the file as ever.
const form = document.querySelector("[data-proof]");
const LOOK_IN = 1024; // bytes that may stand before a PDF's own beginning

const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

const isPdf = async (file) => (await file.slice(0, LOOK_IN).text()).includes("%PDF-");

async function question(file) {
  if (file.size > Number(form.dataset.maxBytes)) return "fil=for-stor";
  if (!(await isPdf(file))) return "fil=ikke-pdf";
  return `sha256=${hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()))}`;
}

async function ask(file) {
  const busy = form.querySelector("[data-proof-busy]");
  busy.textContent = busy.dataset.words;
  try {
    const address = new URL(form.action);
    address.search = await question(file);
    location.assign(address);
  } catch {
    form.submit(); // the file cannot be read here: let the server try
  }
}

function listen() {
  const chosen = form.querySelector("input[type=file]");
  form.classList.add("proof__drop--ready");
  form.querySelector("[data-proof-sends]").hidden = true;
  form.querySelector("[data-proof-stays]").hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(chosen.files[0]);
  });
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("proof__drop--over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("proof__drop--over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("proof__drop--over");
    if (!event.dataTransfer.files.length) return;
    chosen.files = event.dataTransfer.files;
    ask(chosen.files[0]);
  });
}

if (form && globalThis.crypto?.subtle) listen();
