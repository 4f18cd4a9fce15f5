/* Claims the session of a code, and understands what it asks for. */

import { fromBase64Url } from './bytes.js';
import { showConfirmation } from './confirm.js';
import { Failure } from './failure.js';
import { goHome } from './places.js';
import { showWaiting, timeOfDay } from './screens.js';
import { request } from './session.js';

/** @param source how the code came here: `camera`, `link`, or in the trial `picture` or `pasted` */
export async function claim(code, source) {
  if (source !== 'camera') {
    showWaiting();
  }
  const answer = await request('POST', '/pairing/claims', { code, source }).catch((failure) => {
    if (failure.code === 'given-up') {
      return { outcome: 'given-up' };
    }
    throw failure;
  });
  if (answer.outcome === 'given-up') {
    await goHome();
  } else if (answer.outcome === 'claimed') {
    await showConfirmation(understood(answer));
  } else {
    throw refusal(answer);
  }
}

/** Why a service would not, as the failure that says so. */
export function refusal({ outcome, retryAt, state }) {
  if (outcome === 'gone') {
    return new Failure(state === 'expired' || state === 'cancelled' ? state : 'over');
  }
  const time = retryAt && timeOfDay(retryAt);
  return new Failure(outcome, { values: { time } });
}

// What cannot be shown is not approved: the signature will be over these very bytes.
function understood(answer) {
  try {
    const bytes = fromBase64Url(answer.context);
    const context = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const whole = context.version === 1 && context.action === 'sign-in' && context.session === answer.session
      && [context.client, context.portal, context.host, context.at].every((text) => typeof text === 'string' && text);
    if (whole) {
      return { ...answer, bytes, context };
    }
  } catch (error) {
    console.error(error);
  }
  throw new Failure('not-understood');
}
