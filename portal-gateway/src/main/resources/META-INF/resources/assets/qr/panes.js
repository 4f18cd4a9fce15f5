// What the QR half shows. The words stand in the page; here is only which of them to show.

import { paint } from "./painting.js";

export class Panes {
  #section;
  #code = null;

  constructor(section) {
    this.#section = section;
  }

  /** The name of the pane that shows. */
  get shown() {
    return this.#section.dataset.pane;
  }

  /** The last code that was drawn, if it is worth anything still. */
  get code() {
    return this.#code;
  }

  has(name) {
    return this.#pane(name) !== null;
  }

  /** Shows a pane; says its words once, however often it is shown again. */
  show(name) {
    if (this.shown === name) return;
    const focused = this.#section.contains(document.activeElement);
    this.#section.dataset.pane = name;
    this.#parts("for").forEach((each) => (each.hidden = each.dataset.for !== name));
    this.#announce(this.#part("say", this.#pane(name)));
    // A button that went away with its pane takes no one's place on the page with it.
    if (focused) this.#section.focus({ preventScroll: true });
  }

  showCode(code) {
    this.#code = code;
    this.show("code");
    this.repaint();
    this.#part("do=copy").hidden = !code.link;
  }

  repaint() {
    if (this.#code && this.shown === "code") paint(this.#section.querySelector("canvas"), this.#code);
  }

  forgetCode() {
    this.#code = null;
  }

  /** @param number that the phone asks for, if it does */
  showScanned(number) {
    this.#part("number").hidden = !number;
    this.#section.querySelector(".qr__digits").textContent = number ?? "";
    this.show("scanned");
  }

  warnOfSecondScan() {
    this.#part("twice").hidden = false;
    this.#announce(this.#part("twice"));
  }

  forgetSecondScan() {
    this.#part("twice").hidden = true;
  }

  /** Too many codes were made; the next one in so many seconds. */
  showTooMany(seconds) {
    const [amount, unit] = seconds > 90 ? [Math.ceil(seconds / 60), "minute"] : [seconds, "second"];
    const words = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "long" });
    this.#part("wait").textContent = words.format(amount);
    this.show("too-many");
  }

  /** On a phone the matter is the `app` on it, or a `code` for another phone. */
  entitle(title) {
    this.#parts("title").forEach((each) => (each.hidden = each.dataset.title !== title));
  }

  showPhone() {
    this.#parts("on-phone").forEach((each) => (each.hidden = false));
    this.entitle("app");
    this.show("phone");
  }

  sayCopied(done) {
    this.#parts("copy").forEach((each) => (each.hidden = (each.dataset.copy === "done") !== done));
  }

  /** This flow has no QR (any more): the form beside it says all. */
  remove() {
    this.#section.hidden = true;
    this.#section.closest(".panel").classList.remove("panel--two");
  }

  #announce(part) {
    this.#part("announcer").textContent = part?.innerText ?? "";
  }

  #part(name, within = this.#section) {
    return within.querySelector(`[data-${name}]`);
  }

  #parts(name) {
    return this.#section.querySelectorAll(`[data-${name}]`);
  }

  #pane(name) {
    return this.#section.querySelector(`[data-for="${name}"]`);
  }
}
