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
  // Itself, not where it stands: what comes late must not touch the next screen.
  const screen = show('scan', { tab: '#scan', actions: { again: () => guard(showScan) } }).querySelector('.screen');
  let over = false;
  onLeave(() => { over = true; });
  const ways = screen.querySelector('[data-trial-ways]');
  if (ways) {
    (await import('./trial.js')).offerTrialWays(ways);
    if (over) {
      return;
    }
  }
  const lost = () => {
    if (!over) {
      over = true;
      without(screen, 'lost');
    }
  };
  const [seeing, reader] = await Promise.all([openFor(screen, () => over, lost), makeReader()]);
  const token = seeing ? await look(screen, reader, () => over) : undefined;
  if (token) {
    over = true;
    tell(screen, 'checking');
    // Until the network is back the code is too old: what can be done again is to scan.
    claim(token, 'camera').catch((failure) => showFailure(failure, { again: () => guard(showScan) }));
  }
}

/** Says what is going on with the picture. */
function tell(screen, state) {
  for (const line of screen.querySelectorAll('[data-state]')) {
    line.hidden = line.dataset.state !== state;
  }
}

/** Says why there is no picture: `refused`, `missing` or `lost`. */
function without(screen, reason) {
  screen.querySelector('.finder').hidden = true;
  screen.querySelector(`[data-camera=${reason}]`).hidden = false;
}

/** Opens the camera until the screen goes, which may be before the camera opens; or says why there is none. */
async function openFor(screen, over, lost) {
  const torch = screen.querySelector('[data-do=torch]');
  try {
    const camera = await openCamera(screen.querySelector('.finder video'), lost);
    if (over()) {
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
    without(screen, failure.code === 'camera-refused' ? 'refused' : 'missing');
    return false;
  }
}

/** The token of the first code of this app that it sees, or undefined when it is over before. */
async function look(screen, reader, over) {
  const video = screen.querySelector('video');
  tell(screen, 'looking');
  while (!over()) {
    const text = await reader(video).catch(() => undefined);
    const token = tokenOf(text);
    if (over() || token) {
      return over() ? undefined : token;
    }
    if (text) {
      tell(screen, 'other');
      setTimeout(() => over() || tell(screen, 'looking'), OTHER_STAYS);
    }
    await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }
}
