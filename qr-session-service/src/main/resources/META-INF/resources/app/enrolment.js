/* Makes this phone the citizen's: sign-in at the provider, a key that stays here, a passcode (docs/qr-pairing.md). */

import { digest, random, utf8 } from './bytes.js';
import { call, requestToken } from './calls.js';
import { Failure, guard } from './failure.js';
import { goHome } from './places.js';
import { makeKey } from './key.js';
import { usePad } from './pad.js';
import { isTooSimple, tryPasscode } from './passcode.js';
import { show, showWaiting, word } from './screens.js';
import { accept, FRESH, request, use } from './session.js';
import { read, remove, write } from './store.js';

const PENDING = 'enrolment';
const PENDING_LIVES = 15 * 60 * 1000;
const REDIRECT = `${location.origin}/app/enrolment`;
const IDENTITY = document.body.dataset.identity;

export function showIntroduction() {
  show('intro', { actions: { start: () => guard(begin) } });
}

/** Begins anew from wherever the citizen is. */
export function enrolAgain() {
  return guard(begin);
}

// The old key, if there is one, stays until the new one is enrolled: giving up half-way loses nothing.
async function begin() {
  showWaiting();
  const [key, state, verifier] = [await newKey(), random(24), random(32)];
  await write(PENDING, { key, state, verifier, at: Date.now() });
  const parameters = new URLSearchParams({
    response_type: 'code', client_id: 'identity-app', redirect_uri: REDIRECT, scope: 'openid device:enrol',
    state, nonce: random(16), code_challenge: await digest(utf8(verifier)), code_challenge_method: 'S256',
    dpop_jkt: key.id, ui_locales: document.documentElement.lang,
  });
  location.assign(`${IDENTITY}/authorize?${parameters}`);
}

async function newKey() {
  try {
    return await makeKey();
  } catch {
    throw new Failure('keys-needed');
  }
}

/** Goes on with what the provider sent back. */
export async function complete(answer) {
  showWaiting('returned');
  const pending = await read(PENDING);
  const ours = pending && pending.state === answer.get('state') && answer.get('iss') === IDENTITY
    && Date.now() - pending.at < PENDING_LIVES;
  if (!ours) {
    // Any page can lead here: what is not the answer ends no enrolment.
    throw new Failure('sign-in-lost');
  }
  await remove(PENDING);
  if (!answer.has('code')) {
    throw new Failure(answer.get('error') === 'access_denied' ? 'sign-in-given-up' : 'sign-in-lost');
  }
  const token = await requestToken(pending.key, {
    grant_type: 'authorization_code', client_id: 'identity-app', redirect_uri: REDIRECT,
    code: answer.get('code'), code_verifier: pending.verifier,
  });
  if (!token.ok) {
    throw new Failure('sign-in-lost');
  }
  choosePasscode(pending.key, token.access_token);
}

function choosePasscode(key, token, complaint) {
  const screen = show('choose');
  const error = screen.querySelector('.field__error');
  error.hidden = !complaint;
  error.querySelector('[data-error]').textContent = complaint ?? '';
  usePad(screen, async (first) => (isTooSimple(first) ? word('too-simple') : repeatPasscode(key, token, first)));
}

function repeatPasscode(key, token, first) {
  usePad(show('repeat'), async (second) => {
    if (second === first) {
      await guard(() => enrol(key, token, first));
    } else {
      choosePasscode(key, token, word('different'));
    }
  });
}

async function enrol(key, token, passcode) {
  showWaiting();
  const answer = await call('POST', '/device', key, token, { passcode, name: deviceName() }).catch((failure) => {
    throw failure.code === 'token-refused' ? new Failure('sign-in-lost') : failure;
  });
  if (answer.outcome === 'passcode-too-simple') {
    choosePasscode(key, token, word('too-simple'));
    return;
  }
  await write('device', key);
  use(key);
  await guard(async () => {
    accept(await tryPasscode(key, passcode));
    askWebSignIn(answer.replaced);
  });
}

function askWebSignIn(replaced) {
  show('allow', {
    when: [replaced ? 'replaced' : 'enrolled'],
    actions: {
      later: () => goHome(),
      allow: () => guard(async () => {
        await request('PUT', '/device/web-sign-in', { allowed: true }, FRESH);
        await goHome();
      }),
    },
  });
}

/** What the citizen will recognise this phone by. */
function deviceName() {
  const agent = navigator.userAgent;
  const system = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux'].find((name) => agent.includes(name));
  return system ?? 'Web';
}
