/* One screen at a time, out of the page's templates. Words come from the server; values are put in as text, never as HTML. */

const main = document.getElementById('main');
const tabs = document.getElementById('tabs');
const announcer = document.getElementById('announcer');
const waitingScreen = main.firstElementChild.cloneNode(true);
// What there is to say when the app does not open is over once it has.
waitingScreen.querySelector('#not-opened').remove();
let leaving = [];
const arriving = [];

/**
 * Shows `screen-<name>`.
 * @param values what stands for `[name]` in its words
 * @param when which of its `data-when` parts are shown
 * @param actions by name, what its `data-do` buttons do
 * @param tab the address of the tab that it belongs to; without one there are no tabs
 */
export function show(name, { values = {}, when = [], actions = {}, tab } = {}) {
  const screen = copy(`screen-${name}`, values);
  choose(screen, when);
  for (const button of screen.querySelectorAll('[data-do]')) {
    button.addEventListener('click', () => actions[button.dataset.do]?.());
  }
  replace(screen, tab);
  const heading = main.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  document.title = `${heading.textContent} – ${document.body.dataset.name}`;
  return main;
}

/** Shows that something takes its time. */
export function showWaiting(wordName) {
  const screen = waitingScreen.cloneNode(true);
  if (wordName) {
    screen.querySelector('#waiting').textContent = word(wordName);
  }
  replace(screen);
  announce(screen.querySelector('#waiting').textContent);
}

/** Calls back once when the present screen goes. */
export function onLeave(callback) {
  leaving.push(callback);
}

/** Calls back whenever a screen has come. */
export function onArrive(callback) {
  arriving.push(callback);
}

/** A filled copy of a template. */
export function copy(id, values = {}) {
  const part = document.getElementById(id).content.cloneNode(true);
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    texts.currentNode.data = fill(texts.currentNode.data, values);
  }
  return part;
}

/** Shows those of the `data-when` parts that are named, and hides the others. */
export function choose(root, names) {
  for (const part of root.querySelectorAll('[data-when]')) {
    part.hidden = !names.includes(part.dataset.when);
  }
}

/** A text of the page, filled. */
export function word(name, values = {}) {
  return fill(document.getElementById(`word-${name}`).content.textContent, values);
}

/** Says something to those who listen to the screen. */
export function announce(text) {
  announcer.textContent = text;
}

/** A minute of a day as the portal writes it: Vietnam's, and named so where the phone's clock shows another. */
export function moment(instant) {
  return inVietnam(instant, ({ hour, minute, day, month, year }) => `${hour}:${minute} ${day}/${month}/${year}`);
}

/** The same within a day. */
export function timeOfDay(instant) {
  return inVietnam(instant, ({ hour, minute }) => `${hour}:${minute}`);
}

function inVietnam(instant, write) {
  const there = parts(instant, 'Asia/Ho_Chi_Minh');
  const here = parts(instant);
  const alike = here.hour === there.hour && here.minute === there.minute;
  return alike ? write(there) : word('vietnam-time', { time: write(there) });
}

/** @param timeZone the phone's, unless named */
function parts(instant, timeZone) {
  const style = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone };
  const found = new Intl.DateTimeFormat('en-GB', style).formatToParts(new Date(instant));
  return Object.fromEntries(found.map(({ type, value }) => [type, value]));
}

function fill(text, values) {
  return text.replace(/\[(\w+)\]/g, (whole, name) => values[name] ?? whole);
}

function replace(screen, tab) {
  leaving.splice(0).forEach((callback) => callback());
  main.replaceChildren(screen);
  tabs.hidden = !tab;
  document.body.classList.toggle('app--tabs', Boolean(tab));
  for (const link of tabs.querySelectorAll('a')) {
    link.toggleAttribute('aria-current', false);
    if (link.hash === tab) {
      link.setAttribute('aria-current', 'page');
    }
  }
  scrollTo(0, 0);
  arriving.forEach((callback) => callback());
}
