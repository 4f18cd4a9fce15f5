/* Takes codewords apart into blocks and corrects each (ISO/IEC 18004 §7.5, table 9; Reed–Solomon over GF(256)). */

import { add, inverse, multiply, power } from './galois.js';

const CODEWORDS = [0, 26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
const CORRECTING = {
  L: [0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18],
  M: [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26],
  Q: [0, 13, 22, 18, 26, 18, 24, 18, 22, 20, 24],
  H: [0, 17, 28, 22, 16, 22, 28, 26, 26, 24, 28],
};
const BLOCKS = {
  L: [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4],
  M: [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5],
  Q: [0, 1, 1, 2, 2, 4, 4, 6, 6, 8, 8],
  H: [0, 1, 1, 2, 4, 4, 4, 5, 6, 8, 8],
};

/** The data bytes, or undefined when there are more errors than can be corrected. */
export function correct(words, version, level) {
  const [count, correcting] = [BLOCKS[level][version], CORRECTING[level][version]];
  const blocks = separate(words.slice(0, CODEWORDS[version]), count, correcting);
  const corrected = blocks.map((block) => correctBlock(block, correcting));
  return corrected.includes(undefined) ? undefined : corrected.flatMap((block) => block.slice(0, -correcting));
}

// Blocks are laid in turns, a word of each; the last ones are a word longer.
function separate(words, count, correcting) {
  const short = Math.floor(words.length / count) - correcting;
  const longer = words.length % count;
  const blocks = Array.from({ length: count }, () => []);
  let next = 0;
  for (let i = 0; i <= short; i += 1) {
    blocks.forEach((block, index) => {
      if (i < short || index >= count - longer) {
        block.push(words[next]);
        next += 1;
      }
    });
  }
  for (let i = 0; i < correcting; i += 1) {
    blocks.forEach((block) => block.push(words[next + blocks.indexOf(block)]));
    next += count;
  }
  return blocks;
}

function correctBlock(block, correcting) {
  const syndromes = syndromesOf(block, correcting);
  if (syndromes.every((syndrome) => syndrome === 0)) {
    return block;
  }
  const locator = locatorOf(syndromes);
  const places = block.map((_, i) => i).filter((i) => evaluate(locator, power(-(block.length - 1 - i))) === 0);
  if (places.length !== locator.length - 1) {
    return undefined;
  }
  const fixed = [...block];
  const evaluator = product(syndromes, locator).slice(0, correcting);
  for (const place of places) {
    const x = power(block.length - 1 - place);
    fixed[place] = add(fixed[place], magnitude(evaluator, locator, x));
  }
  return syndromesOf(fixed, correcting).every((syndrome) => syndrome === 0) ? fixed : undefined;
}

function syndromesOf(block, correcting) {
  return Array.from({ length: correcting }, (_, i) => block.reduce((sum, word) => add(multiply(sum, power(i)), word), 0));
}

/** Berlekamp and Massey's: the shortest polynomial, lowest power first, whose roots tell the places of errors. */
function locatorOf(syndromes) {
  let [locator, previous, length, shift, last] = [[1], [1], 0, 1, 1];
  syndromes.forEach((_, n) => {
    let difference = 0;
    for (let i = 0; i <= length; i += 1) {
      difference = add(difference, multiply(locator[i] ?? 0, syndromes[n - i]));
    }
    if (difference === 0) {
      shift += 1;
      return;
    }
    const factor = multiply(difference, inverse(last));
    const next = [...locator];
    previous.forEach((value, i) => { next[i + shift] = add(next[i + shift] ?? 0, multiply(factor, value)); });
    if (2 * length <= n) {
      [previous, length, last, shift] = [locator, n + 1 - length, difference, 1];
    } else {
      shift += 1;
    }
    locator = Array.from(next, (value) => value ?? 0);
  });
  return locator.slice(0, length + 1);
}

/** Forney's: how much a word is off. */
function magnitude(evaluator, locator, x) {
  const root = inverse(x);
  // The derivative in characteristic 2: odd powers, one lower.
  const slope = evaluate(locator.map((value, i) => (i % 2 === 1 ? value : 0)).slice(1), root);
  return multiply(x, multiply(evaluate(evaluator, root), inverse(slope)));
}

function evaluate(polynomial, x) {
  return polynomial.reduceRight((sum, value) => add(multiply(sum, x), value), 0);
}

function product(one, other) {
  const result = new Array(one.length + other.length - 1).fill(0);
  one.forEach((a, i) => other.forEach((b, j) => { result[i + j] = add(result[i + j], multiply(a, b)); }));
  return result;
}
