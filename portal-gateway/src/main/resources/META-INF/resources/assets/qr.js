// The sign-in page's QR half: shows codes, says what the phone did, and goes on when it agreed (docs/qr-pairing.md).
// The words stand in the page; here is only which of them to show.

const QUIET_ZONE = 4;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
const OFFLINE_SHOWN_AFTER = 2000;
const COPIED_SHOWN_FOR = 3000;

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** What a person holds in the hand: there the app is on the same device, and no camera can see the screen. */
const onPhone = () =>
  navigator.userAgentData?.mobile ??
  (/Android.+Mobile|iPhone|iPod/.test(navigator.userAgent) || matchMedia("(pointer: coarse) and (max-width: 48rem)").matches);

/** Paints modules so that each is a whole number of the screen's own pixels. */
function paint(canvas, { size, modules }) {
  const bits = atob(modules);
  const side = size + 2 * QUIET_ZONE;
  const paper = canvas.parentElement;
  const scale = Math.max(1, Math.floor((paper.clientWidth * devicePixelRatio) / side));
  canvas.width = canvas.height = side * scale;
  canvas.style.width = canvas.style.height = `${(side * scale) / devicePixelRatio}px`;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  for (let at = 0; at < size * size; at++) {
    if (!(bits.charCodeAt(at >> 3) & (0x80 >> (at & 7)))) continue;
    pen.fillRect(((at % size) + QUIET_ZONE) * scale, (Math.floor(at / size) + QUIET_ZONE) * scale, scale, scale);
  }
}

function qr(section) {
  const address = section.dataset.qr;
  const language = document.documentElement.lang;
  const part = (name, within = section) => within.querySelector(`[data-${name}]`);
  const parts = (name) => section.querySelectorAll(`[data-${name}]`);
  const pane = (name) => section.querySelector(`[data-for="${name}"]`);
  const canvas = section.querySelector("canvas");
  const handheld = onPhone();

  let session = null; // {session, events, …} as auth-service made it
  let state = null; // the last one that the stream told
  let scannedOnce = false;
  let stream = null;
  let code = null;
  let attempt = 0; // counts beginnings: what an older one still brings is ignored
  let failures = 0;
  let silentUntil = null; // until then an expired code is replaced without asking
  let leaving = false;

  /** Shows a pane; says its words once, however often it is shown again. */
  function show(name) {
    if (section.dataset.pane === name) return;
    const focused = section.contains(document.activeElement);
    section.dataset.pane = name;
    parts("for").forEach((each) => (each.hidden = each.dataset.for !== name));
    part("announcer").textContent = part("say", pane(name))?.innerText ?? "";
    // A button that went away with its pane takes no one's place on the page with it.
    if (focused) section.focus({ preventScroll: true });
  }

  // Asking for a session ---------------------------------------------------------------------------------------

  async function ask(kind) {
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ kind }),
      });
      // Moments are the server's: this computer's clock may be wrong.
      const from = performance.now() - (Date.parse(answer.headers.get("Date")) || Date.now());
      return { status: answer.status, from, ...(answer.ok || answer.status === 429 ? await answer.json() : {}) };
    } catch {
      return { status: 0 };
    }
  }

  /** Begins with a new code. */
  async function begin() {
    close();
    const mine = ++attempt;
    session = state = null;
    leaving = scannedOnce = false;
    part("twice").hidden = true;
    if (document.hidden) return;
    if (!code) show("loading");
    const answer = await ask("cross-device");
    if (mine !== attempt) return;
    if (answer.session) {
      session = answer;
      silentUntil ??= answer.from + Date.parse(answer.restartsUntil);
      if (!document.hidden) listen();
    } else {
      refused(answer);
    }
  }

  /** A person asked for a new code: the time of silent restarts begins again. */
  function beginAnew() {
    silentUntil = code = null;
    failures = 0;
    begin();
  }

  function refused({ status, retryAt, from }) {
    code = null;
    if (status === 429) return tooMany(from + Date.parse(retryAt));
    if (status === 0 || status >= 500) return tryAgain();
    // This flow has no QR (any more): the form beside it says all.
    section.hidden = true;
    section.closest(".panel").classList.remove("panel--two");
  }

  /** No connection, or the service is away: again and again, ever more slowly. */
  async function tryAgain() {
    const mine = attempt;
    show("offline");
    await wait(backOff());
    if (mine === attempt && !document.hidden) begin();
  }

  function backOff() {
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++);
    return longest * (0.5 + Math.random() / 2);
  }

  async function tooMany(then) {
    const mine = attempt;
    const button = part("do", pane("too-many"));
    const left = () => Math.ceil((then - performance.now()) / 1000);
    button.disabled = true;
    while (mine === attempt && left() > 0) {
      const [amount, unit] = left() > 90 ? [Math.ceil(left() / 60), "minute"] : [left(), "second"];
      const words = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
      part("wait").textContent = words.format(amount);
      show("too-many");
      await wait(1000);
    }
    if (mine !== attempt) return;
    button.disabled = false;
    show("expired");
  }

  // Listening --------------------------------------------------------------------------------------------------

  function listen() {
    const mine = attempt;
    const told = (use) => (event) => mine === attempt && !leaving && use(JSON.parse(event.data));
    stream = new EventSource(session.events);
    stream.addEventListener("code", told(showCode));
    stream.addEventListener("state", told(changed));
    stream.addEventListener("signal", told(signalled));
    stream.addEventListener("error", () => mine === attempt && lost());
  }

  function close() {
    stream?.close();
    stream = null;
  }

  /** The browser connects again by itself, unless the server refused. */
  async function lost() {
    const mine = attempt;
    const lostStream = stream;
    if (lostStream.readyState === EventSource.CLOSED) {
      const crowded = await isCrowded(session.events);
      if (mine !== attempt) return;
      if (crowded) show("crowded");
      await wait(backOff());
      if (mine === attempt && !document.hidden && crowded) return listen();
      // A session that was scanned is worth a few more tries; another one is quickly replaced.
      if (mine !== attempt || document.hidden) return;
      if (!scannedOnce || failures > 4) return begin();
      show("offline");
      return listen();
    }
    await wait(OFFLINE_SHOWN_AFTER);
    if (mine === attempt && stream === lostStream && stream.readyState !== EventSource.OPEN) show("offline");
  }

  /** Whether there are too many streams already; an EventSource does not tell why it was refused. */
  async function isCrowded(events) {
    const question = new AbortController();
    try {
      return (await fetch(events, { signal: question.signal })).status === 429;
    } catch {
      return false;
    } finally {
      question.abort();
    }
  }

  function showCode(drawn) {
    code = drawn;
    show("code");
    paint(canvas, code);
    part("do=copy").hidden = !code.link;
  }

  function signalled({ signal }) {
    if (signal !== "scanned-twice") return;
    part("twice").hidden = false;
    part("announcer").textContent = part("twice").innerText;
  }

  function changed(told) {
    failures = 0;
    state = told.state;
    if (state === "created") return code && show("code");
    if (state === "scanned") return scanned(told.number);
    if (state === "approved") return complete();
    close();
    // Nobody scanned it in time: the next one, without a word.
    if (state === "expired" && !scannedOnce && !document.hidden && performance.now() < silentUntil) return begin();
    code = null;
    attempt++;
    show(pane(state) ? state : "expired");
  }

  function scanned(number) {
    scannedOnce = true;
    part("number").hidden = !number;
    section.querySelector(".qr__digits").textContent = number ?? "";
    show("scanned");
  }

  /** The phone agreed: only this browser can take the result, and it leaves the page with it. */
  function complete() {
    leaving = true;
    close();
    show("approved");
    const form = document.createElement("form");
    form.method = "post";
    form.action = `${address}/${session.session}/completion`;
    document.body.append(form);
    form.submit();
  }

  /** Ends the session at once, for whoever may still look at its code (QR-9). */
  function cancel() {
    close();
    attempt++;
    if (session && !leaving) navigator.sendBeacon(`${address}/${session.session}/cancel`);
    session = state = code = null;
  }

  // The app on this phone --------------------------------------------------------------------------------------

  async function openApp(button) {
    button.setAttribute("aria-busy", "true");
    const answer = await ask("same-device");
    button.removeAttribute("aria-busy");
    if (!answer.link) return answer.status === 429 ? tooMany(answer.from + Date.parse(answer.retryAt)) : show("unavailable");
    // Not a departure: the app brings the citizen back.
    leaving = true;
    location.assign(answer.link);
  }

  /** On a phone the matter is the app on it, or a code for another phone. */
  const entitle = (title) => parts("title").forEach((each) => (each.hidden = each.dataset.title !== title));

  function start() {
    if (!handheld) return beginAnew();
    parts("on-phone").forEach((each) => (each.hidden = false));
    entitle("app");
    show("phone");
  }

  async function copy() {
    await navigator.clipboard.writeText(code.link);
    const copied = (done) => parts("copy").forEach((each) => (each.hidden = (each.dataset.copy === "done") !== done));
    copied(true);
    await wait(COPIED_SHOWN_FOR);
    copied(false);
  }

  const actions = {
    new: start,
    another: () => (cancel(), start()),
    code: () => (entitle("code"), beginAnew()),
    phone: () => (cancel(), start()),
    open: openApp,
    copy,
  };

  section.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](button);
  });

  // A page that nobody looks at asks for nothing; once scanned it waits on, since the citizen looks at the phone.
  document.addEventListener("visibilitychange", () => {
    const waiting = ["loading", "code", "crowded", "offline"].includes(section.dataset.pane);
    if (leaving || !waiting) return;
    close();
    if (document.hidden) return;
    if (session && state) listen();
    else begin();
  });

  addEventListener("pagehide", (event) => (event.persisted ? close() : cancel()));
  addEventListener("pageshow", (event) => event.persisted && (cancel(), start()));
  addEventListener("resize", () => code && section.dataset.pane === "code" && paint(canvas, code));
  document.getElementById("password-form")?.addEventListener("submit", cancel);

  start();
}

document.querySelectorAll("[data-qr]").forEach(qr);
