/* The number pad: big buttons for thumbs, and a real input for keyboards and screen readers. */

import { word } from './screens.js';

/**
 * Brings the pad on a screen to life.
 * @param submit gets six digits and returns the words of an error, if there is one
 */
export function usePad(root, submit) {
  const form = root.querySelector('[data-pad]');
  const input = form.querySelector('input');
  let busy = false;
  let touched = false;

  const complain = (text) => {
    const error = form.querySelector('.field__error');
    error.hidden = !text;
    error.querySelector('[data-error]').textContent = text ?? '';
    input.toggleAttribute('aria-invalid', Boolean(text));
  };

  const finish = async () => {
    // Six digits go on by themselves: whoever presses the button right after them has not forgotten anything.
    if (busy || !touched) {
      input.focus();
      return;
    }
    if (!/^\d{6}$/.test(input.value)) {
      complain(word('six'));
      return;
    }
    busy = true;
    touched = false;
    form.setAttribute('aria-busy', 'true');
    const digits = input.value;
    input.value = '';
    try {
      complain(await submit(digits));
    } finally {
      busy = false;
      form.removeAttribute('aria-busy');
    }
  };

  const type = (digits) => {
    touched = true;
    input.value = digits.replace(/\D/g, '').slice(0, 6);
    if (input.value.length === 6) {
      finish();
    }
  };

  form.addEventListener('click', (event) => {
    const key = event.target.closest('button');
    if (key?.dataset.digit) {
      type(input.value + key.dataset.digit);
    } else if (key && 'erase' in key.dataset) {
      input.value = input.value.slice(0, -1);
    }
  });
  input.addEventListener('input', () => type(input.value));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    finish();
  });
  // A screen reader begins at the heading; where there is a keyboard, digits are typed at once.
  if (matchMedia('(hover: hover)').matches) {
    input.focus();
  }
}
