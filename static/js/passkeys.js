// Passkeys need a secure page under a name, not a bare IP address: show what works here, and say so
// when the browser did not make or use one. allauth's own scripts do the rest.
(() => {
  const isAddress = /^[\d.]+$|:/.test(location.hostname.replace(/^\[|\]$/g, ""));
  const works = Boolean(window.PublicKeyCredential) && window.isSecureContext && !isAddress;
  const show = (mark, visible) => {
    for (const part of document.querySelectorAll(`[${mark}]`)) part.hidden = !visible;
  };

  show("data-passkey", works);
  show("data-no-passkey", !works);
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    show("data-passkey-error", true);
  });
  document.addEventListener("click", () => show("data-passkey-error", false), true);
})();
