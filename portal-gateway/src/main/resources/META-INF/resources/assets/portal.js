// Comforts of the portal. Every page is complete without this file.

/** <a data-opens="chooser">: opens that dialog over the page instead of going to its page. */
function opens(link) {
  const dialog = document.getElementById(link.dataset.opens);
  if (!dialog?.showModal) return;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    dialog.showModal();
  });
}

/** <button data-closes="chooser">, and a press beside the dialog. */
function closes(button) {
  const dialog = document.getElementById(button.dataset.closes);
  button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && outside(dialog, event)) dialog.close();
  });
}

function outside(dialog, { clientX, clientY }) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

/** <a data-toggles="menu">: a link to the menu's place becomes the button that shows and hides it. */
function toggles(link) {
  const menu = document.getElementById(link.dataset.toggles);
  const show = (shown) => {
    menu.classList.toggle("site-nav--open", shown);
    link.setAttribute("aria-expanded", String(shown));
  };
  link.setAttribute("role", "button");
  link.setAttribute("aria-controls", menu.id);
  show(false);
  const press = (event) => {
    event.preventDefault();
    show(link.getAttribute("aria-expanded") !== "true");
  };
  link.addEventListener("click", press);
  link.addEventListener("keydown", (event) => event.key === " " && press(event));
}

/** <details class="site-nav__more">: closes by Escape and when the focus or a press goes elsewhere. */
function submenu(details) {
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
  for (const kind of ["click", "focusin"]) {
    document.addEventListener(kind, (event) => {
      if (!details.contains(event.target)) details.open = false;
    });
  }
}

document.querySelectorAll("[data-opens]").forEach(opens);
document.querySelectorAll("[data-closes]").forEach(closes);
document.querySelectorAll("[data-toggles]").forEach(toggles);
document.querySelectorAll(".site-nav__more").forEach(submenu);
