// Comforts of the sign-in pages. Every page is complete without this file; nothing here decides anything.

const twoDigits = (number) => String(number).padStart(2, "0");

const clock = (seconds) => `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;

/** <button data-reveal="password" data-shown="…" hidden>: shows or hides what is typed in that field. */
function reveal(button) {
  const input = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    button.querySelectorAll("[data-when]").forEach((part) => {
      part.toggleAttribute("hidden", part.dataset.when !== (shown ? "shown" : "hidden"));
    });
    input.focus();
  });
  // Browsers offer to keep a password, and history a text field: what is sent is always of type password.
  input.form.addEventListener("submit", () => (input.type = "password"));
}

/** <input data-digits="6">: takes a paste with spaces, keeps digits only. */
function digits(input) {
  input.addEventListener("input", () => {
    const kept = input.value.replace(/\D/g, "").slice(0, Number(input.dataset.digits));
    if (kept !== input.value) input.value = kept;
  });
}

/**
 * <p data-countdown="176"> with a .countdown__time: counts down from the server's seconds, not from this device's clock.
 * Spoken at the marks in data-announce only, through the element named by data-announce-in.
 * At zero the elements named in data-over are shown and spoken, and those in data-running hidden.
 */
function countdown(element) {
  const time = element.querySelector(".countdown__time");
  const spoken = document.getElementById(element.dataset.announceIn);
  const marks = new Set((element.dataset.announce ?? "60 30 10").split(" ").map(Number));
  const endsAt = performance.now() + Number(element.dataset.countdown) * 1000;
  let last = null;

  const named = (ids) => (ids ?? "").split(" ").filter(Boolean).map((id) => document.getElementById(id));
  const tick = () => {
    const left = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
    if (left !== last) time.textContent = clock(left);
    if (spoken && last !== null && left !== last && marks.has(left)) spoken.textContent = element.innerText;
    last = left;
    if (left > 0) return;
    clearInterval(timer);
    const over = named(element.dataset.over);
    over.forEach((part) => part.removeAttribute("hidden"));
    if (spoken) spoken.textContent = over.map((part) => part.innerText).join(" ");
    named(element.dataset.running).forEach((part) => part.setAttribute("hidden", ""));
  };
  const timer = setInterval(tick, 250);
  tick();
}

/** <button data-enable-after="30">: not yet possible; the server refuses too early a press by itself. */
function enableAfter(button) {
  const endsAt = performance.now() + Number(button.dataset.enableAfter) * 1000;
  const time = button.querySelector("[data-left]");
  const tick = () => {
    const left = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
    button.disabled = left > 0;
    if (time) time.textContent = left > 0 ? ` (${left})` : "";
    if (left === 0) clearInterval(timer);
  };
  const timer = setInterval(tick, 250);
  tick();
}

/** <input type="hidden" data-carries="citizen-id">: takes along what is typed in that field, wherever its own form leads. */
function carry(hidden) {
  hidden.form.addEventListener("submit", () => {
    hidden.value = document.getElementById(hidden.dataset.carries).value;
  });
}

/** <form data-once>: a second press while the first is on its way sends nothing. */
function once(form) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) return event.preventDefault();
    sent = true;
    form.querySelectorAll("[type=submit], button:not([type])").forEach((b) => b.setAttribute("aria-busy", "true"));
  });
  // A page taken back from the browser's history has to be usable again.
  addEventListener("pageshow", () => {
    sent = false;
    form.querySelectorAll("[aria-busy]").forEach((b) => b.removeAttribute("aria-busy"));
  });
}

/** <form data-send>: sends itself when the page is new; one that history brings back waits to be pressed. */
function sendAtOnce(form) {
  if (performance.getEntriesByType("navigation")[0]?.type !== "back_forward") form.requestSubmit();
}

document.querySelectorAll("[data-reveal]").forEach(reveal);
document.querySelectorAll("[data-digits]").forEach(digits);
document.querySelectorAll("[data-countdown]").forEach(countdown);
document.querySelectorAll("[data-enable-after]").forEach(enableAfter);
document.querySelectorAll("[data-carries]").forEach(carry);
document.querySelectorAll("form[data-once]").forEach(once);
document.querySelectorAll("form[data-send]").forEach(sendAtOnce);
document.querySelector(".error-summary")?.focus();
