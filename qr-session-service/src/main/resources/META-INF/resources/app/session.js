/* The opened app: the phone's key, who it belongs to, and a token that lives in this page's memory alone. */

import { call } from './calls.js';
import { Failure } from './failure.js';
import { askPasscode } from './passcode.js';
import { read, remove } from './store.js';

/** Before an approval the passcode has to have been entered within the last two minutes (QR-6); a little earlier here. */
export const FRESH = 110;

const KEY = 'device';
let key;
let token;
let holder;

export async function isEnrolled() {
  key ??= await read(KEY);
  return key !== undefined;
}

export function deviceKey() {
  return key;
}

export function isOpen() {
  return token !== undefined && token.until > Date.now();
}

/** Who this phone belongs to, as last read. */
export function citizen() {
  return holder;
}

/** Asks for the passcode and reads who the phone belongs to. */
export async function open() {
  await freshToken('opening');
  return refresh();
}

export async function refresh() {
  holder = await request('GET', '/device');
  return holder;
}

/** Sees to it that the passcode was entered within so many seconds. */
export async function ensureFresh(age) {
  if (!isOpen() || Date.now() - token.from > age * 1000) {
    await freshToken('again');
  }
}

/**
 * Calls a service, asking for the passcode when the last time is too long ago.
 * @param age in seconds that the passcode check may have
 */
export async function request(method, path, body, age = Infinity) {
  await ensureFresh(age);
  try {
    return await call(method, path, key, token.value, body);
  } catch (failure) {
    if (failure.code !== 'token-refused') {
      throw failure;
    }
    await freshToken('again');
    return call(method, path, key, token.value, body);
  }
}

/** Reads with the token there is: who is busy with a screen is asked for nothing. */
export function peek(path) {
  return call('GET', path, key, token.value);
}

/** Takes the token of a passcode that was just entered. */
export function accept(answer) {
  const from = Date.now();
  token = { value: answer.access_token, from, until: from + (answer.expires_in - 10) * 1000 };
}

/** Begins to use a newly enrolled key. */
export function use(newKey) {
  key = newKey;
  token = undefined;
}

/** Closes the app without forgetting the phone. */
export function close() {
  token = undefined;
  holder = undefined;
}

/** Forgets the phone's key. */
export async function forget() {
  close();
  key = undefined;
  await remove(KEY);
}

async function freshToken(kind) {
  if (!(await isEnrolled())) {
    throw new Failure('not-enrolled');
  }
  accept(await askPasscode(key, kind));
}
