/* A line that comes by itself, stays long enough to be read, and can be sent away. */

const element = document.getElementById('toast');
const SECONDS = 12;
let timer;

export function toast(text) {
  clearTimeout(timer);
  document.getElementById('toast-text').textContent = text;
  element.hidden = false;
  timer = setTimeout(() => { element.hidden = true; }, SECONDS * 1000);
}

document.getElementById('toast-close').addEventListener('click', () => {
  clearTimeout(timer);
  element.hidden = true;
});
