/* Ways to hand over a code without a camera: the services take them in the local deployment alone. */

import { guard } from './failure.js';
import { claim } from './pairing.js';
import { LOOKS, makeReader } from './reader.js';
import { tokenOf } from './scan.js';

export function offerTrialWays(screen) {
  const without = screen.querySelector('[data-picture-without]');
  screen.querySelector('#picture').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    const token = tokenOf(await textOf(file).catch(() => undefined));
    without.hidden = Boolean(token);
    if (token) {
      guard(() => claim(token, 'picture'));
    }
  });
  screen.querySelector('[data-paste]').addEventListener('submit', (event) => {
    event.preventDefault();
    const token = tokenOf(event.target.elements.link.value.trim());
    screen.querySelector('[data-paste-without]').hidden = Boolean(token);
    if (token) {
      guard(() => claim(token, 'pasted'));
    }
  });
  // Not before: what is handed over while nobody listens is lost.
  screen.hidden = false;
}

async function textOf(file) {
  const [reader, picture] = await Promise.all([makeReader(), createImageBitmap(file)]);
  let text;
  for (let looks = 0; !text && looks < LOOKS; looks++) {
    text = await reader(picture);
  }
  return text;
}
