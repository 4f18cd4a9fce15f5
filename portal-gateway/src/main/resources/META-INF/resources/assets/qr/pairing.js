// A page's pairing with a phone: asks for sessions, hears what the phone did, and goes on when it agreed.

import { ask } from "./asking.js";
import { Stream } from "./stream.js";
import { backOff, wait } from "./waiting.js";

// Why the server has no place for a stream (docs/qr-pairing.md), and the pane that says so.
const CROWDED = {
  "/problems/stream/network-full": "crowded",
  "/problems/stream/browser-full": "many-pages",
};
// Where a hidden page hears nothing: nobody scans what nobody sees.
const IDLE = ["loading", "code", "offline", ...Object.values(CROWDED)];
// A session that was scanned is worth a few more tries; another one is quickly replaced.
const TRIES = 4;

export class Pairing {
  #address;
  #panes;
  #stream = new Stream();

  #session = null; // {session, events, …} as auth-service made it
  #state = null; // the last one that the stream told
  #scannedOnce = false;
  #attempt = 0; // counts beginnings: what an older one still brings is ignored
  #failures = 0;
  #silentUntil = null; // until then an expired code is replaced without asking; none yet: from the next session on
  #leaving = false;

  /** @param address where sessions are asked for */
  constructor(address, panes) {
    this.#address = address;
    this.#panes = panes;
  }

  /** A person asked for a new code: the time of silent restarts begins again. */
  beginAnew() {
    this.#silentUntil = null;
    this.#panes.forgetCode();
    this.#failures = 0;
    this.#begin();
  }

  /** Ends the session at once, for whoever may still look at its code (QR-9). */
  cancel() {
    this.#stream.close();
    this.#attempt++;
    if (this.#session && !this.#leaving) navigator.sendBeacon(`${this.#address}/${this.#session.session}/cancel`);
    this.#session = this.#state = null;
    this.#panes.forgetCode();
  }

  /** Hears nothing for now. */
  pause() {
    this.#stream.close();
  }

  /** The page was hidden, or is looked at again: once scanned it waits on, since the citizen looks at the phone. */
  attend() {
    if (this.#leaving || !IDLE.includes(this.#panes.shown)) return;
    this.#stream.close();
    if (document.hidden) return;
    if (this.#session && this.#state) this.#listen();
    else this.#begin();
  }

  /** Goes to the app on this phone. */
  async openApp() {
    const answer = await ask(this.#address, "same-device");
    if (answer.link) {
      // Not a departure: the app brings the citizen back.
      this.#leaving = true;
      location.assign(answer.link);
    } else if (answer.status === 429) {
      this.#tooMany(answer);
    } else {
      this.#panes.show("unavailable");
    }
  }

  // Asking for a session ---------------------------------------------------------------------------------------

  async #begin() {
    this.#stream.close();
    const mine = ++this.#attempt;
    this.#session = this.#state = null;
    this.#leaving = this.#scannedOnce = false;
    this.#panes.forgetSecondScan();
    if (document.hidden) return;
    if (!this.#panes.code) this.#panes.show("loading");
    const answer = await ask(this.#address, "cross-device");
    if (mine !== this.#attempt) return;
    if (!answer.session) return this.#refused(answer);
    this.#session = answer;
    this.#silentUntil ??= answer.from + Date.parse(answer.restartsUntil);
    if (!document.hidden) this.#listen();
  }

  #refused(answer) {
    this.#panes.forgetCode();
    if (answer.status === 429) this.#tooMany(answer);
    else if (answer.status === 0 || answer.status >= 500) this.#tryAgain();
    else this.#panes.remove();
  }

  /** No connection, or the service is away: again and again, ever more slowly. */
  async #tryAgain() {
    const mine = this.#attempt;
    this.#panes.show("offline");
    await backOff(this.#failures++);
    if (mine === this.#attempt && !document.hidden) this.#begin();
  }

  async #tooMany({ from, retryAt }) {
    const mine = this.#attempt;
    const then = from + Date.parse(retryAt);
    const left = () => Math.ceil((then - performance.now()) / 1000);
    while (mine === this.#attempt && left() > 0) {
      this.#panes.showTooMany(left());
      await wait(1000);
    }
    if (mine === this.#attempt) this.#panes.show("expired");
  }

  // Listening --------------------------------------------------------------------------------------------------

  #listen() {
    this.#stream.open(this.#session.events, {
      code: (code) => this.#panes.showCode(code),
      state: (told) => this.#changed(told),
      signal: ({ signal }) => signal === "scanned-twice" && this.#panes.warnOfSecondScan(),
      lost: () => this.#panes.show("offline"),
      refused: (type, isCurrent) => this.#turnedAway(CROWDED[type], isCurrent),
    });
  }

  async #turnedAway(crowded, isCurrent) {
    if (crowded) {
      this.#panes.show(crowded);
      // The silent restarts begin again with the code that gets a place: until then there is none to scan, however long.
      this.#silentUntil = null;
    }
    await backOff(this.#failures++);
    if (!isCurrent()) return;
    if (!crowded && (!this.#scannedOnce || this.#failures > TRIES)) return this.#begin();
    if (!crowded) this.#panes.show("offline");
    this.#listen();
  }

  #changed({ state, number }) {
    this.#failures = 0;
    this.#state = state;
    if (state === "created") return this.#panes.code && this.#panes.show("code");
    if (state === "scanned") {
      this.#scannedOnce = true;
      return this.#panes.showScanned(number);
    }
    if (state === "approved") return this.#complete();
    this.#ended(state);
  }

  #ended(state) {
    this.#stream.close();
    const silent = performance.now() < (this.#silentUntil ?? Infinity);
    // Nobody scanned it in time: the next one, without a word.
    if (state === "expired" && !this.#scannedOnce && !document.hidden && silent) return this.#begin();
    this.#panes.forgetCode();
    this.#attempt++;
    this.#panes.show(this.#panes.has(state) ? state : "expired");
  }

  /** The phone agreed: only this browser can take the result, and it leaves the page with it. */
  #complete() {
    this.#leaving = true;
    this.#stream.close();
    this.#panes.show("approved");
    const form = document.createElement("form");
    form.method = "post";
    form.action = `${this.#address}/${this.#session.session}/completion`;
    document.body.append(form);
    form.submit();
  }
}
