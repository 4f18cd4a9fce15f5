/* Reads QR codes of versions 1 to 10 (ISO/IEC 18004), as large as sign-in codes are, where the browser cannot do it itself. */

import { correct } from './blocks.js';
import { findFinders } from './finders.js';
import { sampleModules } from './grid.js';
import { readCodewords, readFormat } from './layout.js';
import { byNeighbourhood, byWholePicture } from './picture.js';
import { readText } from './segments.js';

/**
 * The text of the code in a picture, or undefined.
 * @param image `{data, width, height}` as of `ImageData`
 */
export function decode(image) {
  // Glare and shadow need a threshold for each place; flat pictures of few colours do better with one for all.
  for (const threshold of [byNeighbourhood, byWholePicture]) {
    const picture = threshold(image);
    for (const finders of findFinders(picture)) {
      for (const modules of sampleModules(picture, finders)) {
        const text = read(modules);
        if (text !== undefined) {
          return text;
        }
      }
    }
  }
  return undefined;
}

function read(modules) {
  const format = readFormat(modules);
  const data = format && correct(readCodewords(modules, format.mask), modules.version, format.level);
  return data && readText(data, modules.version);
}
