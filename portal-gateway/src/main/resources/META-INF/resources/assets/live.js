// Tiles that change by themselves. Without this file they say what they said when the page was asked for.

const NUMBER = new Intl.NumberFormat("en-US");
const twoDigits = (number) => String(number).padStart(2, "0");

/** As the page itself writes figures: 98.99% and 43,875. */
const written = ({ value, unit }) => (unit === "percent" ? `${value.toFixed(2)}%` : NUMBER.format(value));

/** Hour and day as they are in the answer, which carries Vietnam's offset: wherever the reader is. */
function moment(asOf) {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(asOf);
  return { time: `${twoDigits(hour)}:${twoDigits(minute)}`, day: `${day}/${month}/${year}` };
}

function put(element, text) {
  if (!element || element.textContent === text) return;
  element.textContent = text;
  element.classList.remove("is-new");
  // Asking for its size makes the browser notice that the class was gone.
  void element.offsetWidth;
  element.classList.add("is-new");
}

function show(part, summary) {
  for (const tile of part.querySelectorAll("[data-tile]")) {
    const figure = summary[tile.dataset.tile];
    if (!figure || figure.value === null) continue;
    put(tile.querySelector("[data-figure]"), written(figure));
    if (figure.numerator !== undefined) {
      put(tile.querySelector("[data-numerator]"), NUMBER.format(figure.numerator));
      put(tile.querySelector("[data-denominator]"), NUMBER.format(figure.denominator));
    }
  }
  say(part, summary.asOf);
}

function say(part, asOf) {
  const { time, day } = moment(asOf);
  const counted = part.querySelector("[data-counted]");
  if (counted) counted.textContent = counted.dataset.counted.replace("[time]", time).replace("[day]", day);
  for (const element of part.querySelectorAll("[data-as-of]")) element.textContent = `${time} ${day}`;
}

function live(part) {
  const mark = part.querySelector("[data-live-mark]");
  let stream = null;
  const close = () => {
    stream?.close();
    stream = null;
    if (mark) mark.hidden = true;
  };
  const open = () => {
    if (stream) return;
    stream = new EventSource(part.dataset.live);
    stream.addEventListener("summary", ({ data }) => {
      show(part, JSON.parse(data));
      if (mark) mark.hidden = false;
    });
    stream.addEventListener("beat", ({ data }) => data && say(part, data));
    stream.addEventListener("error", () => {
      if (mark) mark.hidden = true;
    });
  };
  // A browser has few connections to one host: a page that nobody looks at holds none.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  if (!document.hidden) open();
}

document.querySelectorAll("[data-live]").forEach(live);
