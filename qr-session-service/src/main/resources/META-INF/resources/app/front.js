/* The home screen, the identity number, the (empty) documents. */

import { announce, choose, show } from './screens.js';
import { citizen } from './session.js';

const HOME = '#home';

export function showHome() {
  const { holder, level } = citizen();
  const screen = show('home', { tab: HOME, values: { holder, level: String(level) } });
  for (const button of screen.querySelectorAll('[data-line]')) {
    button.addEventListener('click', () => tell(screen, button.dataset.line));
  }
}

// A tile without anything behind it says so beneath its row.
function tell(screen, name) {
  for (const line of screen.querySelectorAll('[data-of]')) {
    line.hidden = line.dataset.of !== name;
  }
}

export function showIdentity() {
  let shown = false;
  const turn = () => {
    shown = !shown;
    const button = screen.querySelector('[data-do=reveal]');
    button.setAttribute('aria-pressed', String(shown));
    choose(button, [shown ? 'shown' : 'hidden']);
    for (const value of values) {
      value.textContent = shown ? citizen()[value.dataset.secret] : words.get(value);
    }
    if (shown) {
      announce(values.map((value) => value.textContent).join(', '));
    }
  };
  const screen = show('identity', { tab: HOME, when: ['hidden'], actions: { reveal: turn } });
  const values = [...screen.querySelectorAll('[data-secret]')];
  const words = new Map(values.map((value) => [value, value.textContent]));
}

export function showDocuments() {
  show('documents', { tab: '#documents' });
}
