/* Looks for a sign-in code through the camera. */

import { openCamera } from './camera.js';
import { guard, showFailure } from './failure.js';
import { claim } from './pairing.js';
import { makeReader } from './reader.js';
import { onLeave, show } from './screens.js';

const PAUSE = 120;
const OTHER_STAYS = 2000;

/** The token of a code of this app, or undefined: `<app>/app/scan#<token>`. */
export function tokenOf(text) {
  const prefix = `${location.origin}/app/scan#`;
  return text?.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}

export async function showScan() {
  const screen = show('scan', { tab: '#scan', actions: { again: () => guard(showScan) } });
  let left = false;
  onLeave(() => { left = true; });
  const ways = screen.querySelector('[data-trial-ways]');
  if (ways) {
    (await import('./trial.js')).offerTrialWays(ways);
    if (left) {
      return;
    }
  }
  const [seeing, reader] = await Promise.all([openFor(screen, () => left), makeReader()]);
  if (seeing && !left) {
    look(screen, reader, () => left);
  }
}

/** Says what is going on with the picture. */
function tell(screen, state) {
  for (const line of screen.querySelectorAll('[data-state]')) {
    line.hidden = line.dataset.state !== state;
  }
}

/** Opens the camera until the screen goes, which may be before the camera opens; or says why there is none. */
async function openFor(screen, left) {
  const [finder, torch] = ['.finder', '[data-do=torch]'].map((part) => screen.querySelector(part));
  const [refused, missing] = ['refused', 'missing'].map((reason) => screen.querySelector(`[data-camera=${reason}]`));
  try {
    const camera = await openCamera(finder.querySelector('video'));
    if (left()) {
      camera.close();
      return false;
    }
    torch.hidden = !camera.hasTorch;
    torch.addEventListener('click', () => {
      const on = torch.getAttribute('aria-pressed') !== 'true';
      torch.setAttribute('aria-pressed', String(on));
      camera.light(on);
    });
    onLeave(() => camera.close());
    return true;
  } catch (failure) {
    finder.hidden = true;
    (failure.code === 'camera-refused' ? refused : missing).hidden = false;
    return false;
  }
}

async function look(screen, reader, left) {
  const video = screen.querySelector('video');
  tell(screen, 'looking');
  while (!left()) {
    const text = await reader(video).catch(() => undefined);
    if (left()) {
      return;
    }
    const token = tokenOf(text);
    if (token) {
      tell(screen, 'checking');
      // Until the network is back the code is too old: what can be done again is to scan.
      claim(token, 'camera').catch((failure) => showFailure(failure, { again: () => guard(showScan) }));
      return;
    }
    if (text) {
      tell(screen, 'other');
      setTimeout(() => left() || tell(screen, 'looking'), OTHER_STAYS);
    }
    await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }
}
