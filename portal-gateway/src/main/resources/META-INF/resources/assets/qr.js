// The sign-in page's QR half: shows codes, says what the phone did, and goes on when it agreed (docs/qr-pairing.md).

import { Pairing } from "./qr/pairing.js";
import { Panes } from "./qr/panes.js";
import { wait } from "./qr/waiting.js";

const COPIED_SHOWN_FOR = 3000;

/** What a person holds in the hand: there the app is on the same device, and no camera can see the screen. */
const onPhone = () =>
  navigator.userAgentData?.mobile ??
  (/Android.+Mobile|iPhone|iPod/.test(navigator.userAgent) || matchMedia("(pointer: coarse) and (max-width: 48rem)").matches);

function qr(section) {
  const panes = new Panes(section);
  const pairing = new Pairing(section.dataset.qr, panes);
  const handheld = onPhone();

  const start = () => (handheld ? panes.showPhone() : pairing.beginAnew());

  function startOver() {
    pairing.cancel();
    start();
  }

  function showCodeForAnotherPhone() {
    panes.entitle("code");
    pairing.beginAnew();
  }

  async function openApp(button) {
    button.setAttribute("aria-busy", "true");
    await pairing.openApp();
    button.removeAttribute("aria-busy");
  }

  async function copy() {
    await navigator.clipboard.writeText(panes.code.link);
    panes.sayCopied(true);
    await wait(COPIED_SHOWN_FOR);
    panes.sayCopied(false);
  }

  const actions = {
    new: start,
    another: startOver,
    phone: startOver,
    code: showCodeForAnotherPhone,
    open: openApp,
    copy,
  };

  section.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](button);
  });

  document.addEventListener("visibilitychange", () => pairing.attend());
  addEventListener("pagehide", (event) => (event.persisted ? pairing.pause() : pairing.cancel()));
  addEventListener("pageshow", (event) => event.persisted && startOver());
  addEventListener("resize", () => panes.repaint());
  document.getElementById("password-form")?.addEventListener("submit", () => pairing.cancel());

  start();
}

document.querySelectorAll("[data-qr]").forEach(qr);
