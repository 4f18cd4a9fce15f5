/* Requests to the app's own origin, each proven by the phone's key (DPoP, RFC 9449). */

import { digest, random, utf8 } from './bytes.js';
import { Failure } from './failure.js';
import { follow, now, sign } from './key.js';
import { timeOfDay } from './screens.js';

let serverNonce;

/** Posts a form to the token endpoint: the answer's members, with `ok` saying whether it holds a token. */
export async function requestToken(key, form) {
  const response = await send({ method: 'POST', path: '/token', key, form });
  if (response.status >= 500) {
    throw await fault(response);
  }
  return { ...(await json(response)), ok: response.ok };
}

/** Calls with a token: the answer's JSON, `null` where there is none. A refused token is the failure `token-refused`. */
export async function call(method, path, key, token, body) {
  const response = await send({ method, path, key, token, body });
  if (response.status === 401) {
    throw new Failure('token-refused');
  }
  if (!response.ok) {
    throw await fault(response);
  }
  return response.status === 204 ? null : json(response);
}

async function send(request) {
  const response = await attempt(request);
  const nonce = response.headers.get('DPoP-Nonce');
  const news = nonce !== null && nonce !== serverNonce;
  serverNonce = nonce ?? serverNonce;
  // RFC 9449 §8: a server may ask for its nonce, once; what it refuses for another reason, such as a wrong passcode, it refuses
  // for good. And a phone whose clock is wrong makes stale proofs.
  const again =
    (news && (await refuses(response, 'use_dpop_nonce'))) ||
    ((await refuses(response, 'invalid_dpop_proof')) && follow(response.headers.get('Date')));
  return again ? attempt(request) : response;
}

async function refuses(response, refusal) {
  return response.status === 401
    ? response.headers.get('WWW-Authenticate')?.includes(refusal)
    : response.status === 400 && (await response.clone().json().catch(() => ({}))).error === refusal;
}

async function attempt({ method, path, key, token, form, body }) {
  const headers = { Accept: 'application/json', DPoP: await proof(key, method, path, token) };
  if (token) {
    headers.Authorization = `DPoP ${token}`;
  }
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    return await fetch(path, {
      method, headers, cache: 'no-store', credentials: 'omit',
      body: form ? new URLSearchParams(form) : body && JSON.stringify(body),
    });
  } catch {
    throw new Failure('no-network');
  }
}

async function proof(key, method, path, token) {
  const claims = { jti: random(16), htm: method, htu: location.origin + path, iat: now() };
  if (token) {
    claims.ath = await digest(utf8(token));
  }
  if (serverNonce) {
    claims.nonce = serverNonce;
  }
  return sign(key, { typ: 'dpop+jwt', jwk: key.jwk }, claims);
}

async function json(response) {
  try {
    return await response.json();
  } catch {
    throw new Failure('away');
  }
}

async function fault(response) {
  const problem = await response.json().catch(() => ({}));
  if (response.status !== 429) {
    return new Failure('away', { reference: problem.reference });
  }
  const retryAt = Date.now() + 1000 * (Number(response.headers.get('Retry-After')) || 60);
  return new Failure('too-many', { values: { time: timeOfDay(retryAt) } });
}
