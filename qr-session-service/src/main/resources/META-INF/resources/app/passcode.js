/* Asks for the passcode until it is right, given up, or locked. */

import { requestToken } from './calls.js';
import { Failure, showFailure } from './failure.js';
import { usePad } from './pad.js';
import { moment, show, word } from './screens.js';
import { enrolAgain } from './enrolment.js';

const GRANT = 'urn:cuaso:params:oauth:grant-type:device-passcode';

/** Whether others would try it first: 123456, 121212, 123123, 112233. The provider has the last word, and knows the birth date. */
export function isTooSimple(passcode) {
  const steps = Array.from(passcode.slice(1), (digit, index) => (digit - passcode[index] + 10) % 10);
  const isRun = steps.every((step) => step === steps[0]) && [1, 9].includes(steps[0]);
  const repeats = (length) => passcode.startsWith(passcode.slice(length));
  return isRun || repeats(2) || repeats(3) || /^(?:(\d)\1+)+$/.test(passcode);
}

/** Asks the provider about a passcode: the answer with the token, or `{wrong: tries left}`. */
export async function tryPasscode(key, passcode) {
  const answer = await requestToken(key, { grant_type: GRANT, client_id: 'identity-app', passcode });
  if (answer.ok) {
    return answer;
  }
  switch (answer.error_description) {
    case 'passcode_wrong':
      return { wrong: answer.attempts_left };
    case 'passcode_locked':
      throw new Failure('passcode-locked');
    case 'account_locked':
      throw new Failure('account-locked');
    case 'device_replaced':
      throw new Failure('device-replaced', { values: { time: moment(answer.replaced_at) } });
    case 'device_unknown':
      throw new Failure('not-enrolled');
    default:
      throw new Failure('away', { reference: answer.reference });
  }
}

/**
 * Shows the passcode screen. Resolves with the provider's answer; rejects with a failure, `given-up` when the citizen
 * turns away.
 * @param kind `opening`, or `again` before something important
 */
export function askPasscode(key, kind) {
  return new Promise((resolve, reject) => {
    const ask = () => {
      const screen = show('passcode', {
        when: [kind],
        actions: { enrol: enrolAgain, cancel: () => reject(new Failure('given-up')) },
      });
      usePad(screen, async (passcode) => {
        try {
          const answer = await tryPasscode(key, passcode);
          if (answer.ok) {
            resolve(answer);
            return undefined;
          }
          return word('wrong', { left: answer.wrong });
        } catch (failure) {
          // Without a connection nothing is lost: the same question again.
          if (failure.code === 'no-network' || failure.code === 'away') {
            showFailure(failure, { again: ask });
          } else {
            reject(failure);
          }
          return undefined;
        }
      });
    };
    ask();
  });
}
