/* *Từ chối*, and the question whether somebody tells the citizen what to press (QR-13). */

import { guard } from './failure.js';
import { goHome } from './places.js';
import { show, showWaiting } from './screens.js';
import { request } from './session.js';

/** Refuses at once. The question follows even when the refusal is lost: without an approval nobody is signed in. */
export async function refuse({ session }) {
  showWaiting();
  await request('POST', `/pairing/sessions/${session}/rejection`).catch(console.error);
  ask(session);
}

function ask(session) {
  show('refused', { actions: { yes: () => guard(() => alarm(session)), no: () => goHome() } });
}

async function alarm(session) {
  showWaiting();
  const [how, values] = await request('POST', '/device/alarm', { session }).then(
    () => ['done', {}],
    (failure) => (failure.code === 'too-many' ? ['limited', failure.details.values] : ['failed', {}]),
  );
  show('alarm', { when: [how], values, actions: { again: () => guard(() => alarm(session)) } });
}
