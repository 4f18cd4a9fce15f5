/* What the citizen decides about the app. */

import { guard } from './failure.js';
import { go } from './places.js';
import { moment, show, showWaiting, word } from './screens.js';
import { citizen, forget, FRESH, refresh, request } from './session.js';
import { toast } from './toast.js';

const TAB = '#person';
let installation;

/** Keeps the browser's offer to install the app until the citizen asks for it. */
export function offerInstallation() {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installation = event;
  });
}

export function showPerson(kept = false) {
  const { holder, enrolledAt, webSignIn, links = [] } = citizen();
  const screen = show('person', {
    tab: TAB,
    values: { holder, enrolledAt: moment(enrolledAt) },
    actions: { remove: askRemoval, install: () => installation.prompt() },
  });
  screen.querySelector('[data-do=install]').hidden = !installation;
  screen.querySelector('[data-kept]').hidden = !kept;
  showLinks(screen.querySelector('[data-links]'), links);
  const setting = screen.querySelector('#web-sign-in');
  setting.checked = webSignIn;
  setting.addEventListener('change', () => guard(() => allow(setting.checked)));
}

/** The accounts of other providers that sign this citizen in. */
function showLinks(card, links) {
  card.hidden = links.length === 0;
  const { lang } = document.documentElement;
  card.querySelector('ul').replaceChildren(
    ...links.map(({ name, since }) => {
      const item = document.createElement('li');
      item.textContent = `${name[lang] ?? name.vi} · ${moment(since)}`;
      return item;
    }),
  );
}

async function allow(allowed) {
  try {
    let answer = await request('PUT', '/device/web-sign-in', { allowed }, FRESH);
    if (answer?.outcome === 'passcode-needed') {
      answer = await request('PUT', '/device/web-sign-in', { allowed }, 0);
    }
    await refresh();
    showPerson(true);
  } catch (failure) {
    if (failure.code !== 'given-up') {
      throw failure;
    }
    showPerson();
  }
}

function askRemoval() {
  show('remove', { tab: TAB, actions: { keep: () => showPerson(), remove: () => guard(removeDevice) } });
}

async function removeDevice() {
  showWaiting();
  await request('DELETE', '/device');
  await forget();
  toast(word('removed'));
  go('#home');
}
