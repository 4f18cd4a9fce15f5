/* Where the app begins: which address was opened, and what follows from it. */

import { complete, enrolAgain } from './enrolment.js';
import { defaults, Failure, guard } from './failure.js';
import { claim } from './pairing.js';
import { offerInstallation } from './personal.js';
import { arrive, follow, goHome } from './places.js';
import { watchMessages } from './messages.js';
import { show } from './screens.js';
import { isEnrolled, open } from './session.js';

const { pathname, hash, search } = location;

function begin() {
  defaults({ enrol: enrolAgain, again: () => goHome() });
  offerInstallation();
  watchConnection();
  // Neither a code nor a token stays in the address bar, the history, or a reload.
  history.replaceState(null, '', pathname === '/' ? `/${hash}` : '/');
  follow();
  watchMessages();
  return beginnings[pathname]?.() ?? arrive();
}

const beginnings = {
  '/app/enrolment': () => guard(() => complete(new URLSearchParams(search))),
  '/app/scan': () => showOutside(hash.slice(1)),
  '/app/open': () => guard(() => openLink(hash.slice(1))),
};

/** An ordinary camera has read a code: that alone never claims it. */
function showOutside(token) {
  show('outside', { actions: { open: () => goHome(), use: () => guard(() => openAndClaim(token, 'pasted')) } });
  return true;
}

function openLink(token) {
  if (!token) {
    throw new Failure('unknown-code');
  }
  return openAndClaim(token, 'link');
}

async function openAndClaim(token, source) {
  if (!(await isEnrolled())) {
    throw new Failure('not-enrolled');
  }
  await open();
  await claim(token, source);
}

function watchConnection() {
  const line = document.getElementById('offline');
  const tell = () => { line.hidden = navigator.onLine; };
  addEventListener('online', tell);
  addEventListener('offline', tell);
  tell();
}

async function work() {
  const address = '/app/worker.js';
  const policy = globalThis.trustedTypes?.createPolicy('service-worker', { createScriptURL: () => address });
  await navigator.serviceWorker?.register(policy?.createScriptURL(address) ?? address, { scope: '/' });
}

begin();
addEventListener('load', () => work().catch(console.error));
