/* Who asks, from where, for what (QR-5): *Xác nhận* signs exactly what is shown, *Từ chối* is as easy. */

import { digest, random } from './bytes.js';
import { guard } from './failure.js';
import { now, sign } from './key.js';
import { repeat } from './places.js';
import { refusal } from './pairing.js';
import { refuse } from './refusal.js';
import { moment, show, showWaiting } from './screens.js';
import { deviceKey, ensureFresh, FRESH, isOpen, peek, request } from './session.js';

const EVERY = 2;
const OVER = ['expired', 'cancelled', 'rejected', 'approved', 'consumed'];

/** @param pairing the claim's answer, with the context's `bytes` and what they say */
export async function showConfirmation(pairing) {
  const { context, kind } = pairing;
  const screen = show('confirm', {
    values: { ...context, time: moment(context.at) },
    when: [
      kind,
      context.browser && context.system ? 'browser-known' : 'browser-unknown',
      context.place ? 'place-known' : 'place-unknown',
      pairing.placesUnknown && (kind === 'same-device' ? 'places-unknown-here' : 'places-unknown'),
      pairing.numberNeeded && 'number',
    ],
    actions: { refuse: () => guard(() => refuse(pairing)) },
  });
  screen.querySelector('[data-approval]').addEventListener('submit', (event) => {
    event.preventDefault();
    confirm(screen, pairing);
  });
  repeat(EVERY, () => watch(screen, pairing));
}

function confirm(screen, pairing) {
  const number = screen.querySelector('#number').value.trim();
  const missing = pairing.numberNeeded && !/^\d{2}$/.test(number);
  screen.querySelector('#number-error').hidden = !missing;
  if (missing) {
    screen.querySelector('#number').focus();
    return;
  }
  guard(() => approve(pairing, pairing.numberNeeded ? number : undefined));
}

async function approve(pairing, number) {
  try {
    let answer = await send(pairing, number, FRESH);
    if (answer.outcome === 'passcode-needed') {
      answer = await send(pairing, number, 0);
    }
    if (answer.outcome !== 'approved') {
      throw refusal(answer);
    }
    showApproved(pairing, answer.returnTo);
  } catch (failure) {
    if (failure.code !== 'given-up') {
      throw failure;
    }
    await showConfirmation(pairing);
  }
}

async function send(pairing, number, age) {
  // The passcode first, so that the signature's time is that of the approval.
  await ensureFresh(age);
  showWaiting('sending');
  const approval = await signed(pairing, number);
  return request('POST', `/pairing/sessions/${pairing.session}/approval`, { approval });
}

async function signed({ session, context, bytes }, number) {
  const key = deviceKey();
  const claims = {
    iss: key.id, aud: document.body.dataset.identity, jti: random(16), iat: now(),
    session, client: context.client, context: await digest(bytes),
  };
  return sign(key, { typ: 'approval+jwt', kid: key.id }, number ? { ...claims, number } : claims);
}

function showApproved({ context }, returnTo) {
  // Only the provider's own return address: a link must not lead anywhere else.
  const here = returnTo?.startsWith(`${document.body.dataset.identity}/`);
  const screen = show('approved', { values: context, when: [here ? 'here' : 'elsewhere'] });
  if (here) {
    screen.querySelector('[data-return]').href = returnTo;
    location.replace(returnTo);
  }
}

async function watch(screen, pairing) {
  const answer = isOpen() && await peek(`/pairing/sessions/${pairing.session}`).catch(() => undefined);
  if (!answer || !screen.querySelector('[data-approval]')) {
    return;
  }
  screen.querySelector('[data-twice]').hidden = !answer.scannedTwice;
  if (OVER.includes(answer.state)) {
    guard(() => Promise.reject(refusal({ outcome: 'gone', state: answer.state })));
  }
}
