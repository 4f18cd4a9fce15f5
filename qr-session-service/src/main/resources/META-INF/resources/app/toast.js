/* A line that comes by itself, stays long enough to be read, and can be sent away; never above a decision or a secret. */

import { onArrive } from './screens.js';

const element = document.getElementById('toast');
const SECONDS = 12;
let text;
let timer;

export function toast(newText) {
  dismiss();
  text = newText;
  present();
}

// A `data-undisturbed` screen holds it back, and the next one shows it.
function present() {
  const shown = text !== undefined && document.querySelector('#main [data-undisturbed]') === null;
  if (shown === !element.hidden) {
    return;
  }
  clearTimeout(timer);
  element.hidden = !shown;
  if (shown) {
    document.getElementById('toast-text').textContent = text;
    timer = setTimeout(dismiss, SECONDS * 1000);
  }
}

function dismiss() {
  clearTimeout(timer);
  text = undefined;
  element.hidden = true;
}

onArrive(present);
document.getElementById('toast-close').addEventListener('click', dismiss);
