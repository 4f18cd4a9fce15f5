/* Messages to this phone. In the trial these are the text messages of its inbox; elsewhere there are none yet. */

import { choose, copy, moment, onLeave, show, word } from './screens.js';
import { toast } from './toast.js';

const TRIAL = 'trial' in document.body.dataset;
const SECONDS = 3;
let messages = [];
let known;
let changed = () => {};

/** Looks for new text messages as long as the app can be seen. */
export function watchMessages() {
  if (TRIAL) {
    look();
    setInterval(() => document.visibilityState === 'visible' && look(), SECONDS * 1000);
  }
}

export function showMessages() {
  const screen = show('messages', { tab: '#messages', when: messages.length ? [] : ['none'] });
  const draw = (away) => {
    choose(screen, away ? ['away'] : messages.length ? [] : ['none']);
    screen.querySelector('[data-messages]').replaceChildren(...messages.map(part));
  };
  draw(false);
  changed = draw;
  onLeave(() => { changed = () => {}; });
}

function part({ phone, text, receivedAt }) {
  return copy('part-message', { phone, text, time: moment(receivedAt) });
}

async function look() {
  try {
    const response = await fetch('/dev/sms', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    messages = response.ok ? await response.json() : messages;
    const arrived = known ? messages.filter(({ reference }) => !known.has(reference)) : [];
    known = new Set(messages.map(({ reference }) => reference));
    if (arrived.length) {
      const { phone, text } = arrived[0];
      toast(`${word('new-message', { phone })}: ${text}`);
      changed(false);
    }
  } catch {
    changed(true);
  }
}
