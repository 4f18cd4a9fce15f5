/* What stands where in a code: format, masks, and the order of its codewords (ISO/IEC 18004 §7.3, §7.7 to §7.9). */

const FORMAT_MASK = 0b101010000010010;
const FORMAT_GENERATOR = 0b10100110111;
const LEVELS = ['M', 'L', 'H', 'Q'];
const MASKS = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (i, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];
const ALIGNMENT = [[], [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

/** `{level, mask}`, or undefined when neither copy can be read. */
export function readFormat(modules) {
  const copies = formatPlaces(modules.size)
    .map((places) => places.reduce((bits, [column, row]) => (bits << 1) | modules.get(column, row), 0));
  const nearest = Array.from({ length: 32 }, (_, value) => {
    const word = ((value << 10) | remainder(value)) ^ FORMAT_MASK;
    return { value, errors: Math.min(...copies.map((copy) => ones(copy ^ word))) };
  }).sort((one, other) => one.errors - other.errors)[0];
  return nearest.errors > 3 ? undefined : { level: LEVELS[nearest.value >> 3], mask: nearest.value & 7 };
}

/** The codewords as they were laid out, unmasked. */
export function readCodewords(modules, mask) {
  const { size, get } = modules;
  const words = [];
  let [bits, count, upwards] = [0, 0, true];
  for (let right = size - 1; right > 0; right -= 2) {
    right = right === 6 ? 5 : right;
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (!isFunction(modules, column, row)) {
          bits = (bits << 1) | (get(column, row) ^ (MASKS[mask](row, column) ? 1 : 0));
          count += 1;
          if (count === 8) {
            words.push(bits);
            [bits, count] = [0, 0];
          }
        }
      }
    }
    upwards = !upwards;
  }
  return words;
}

function isFunction({ size, version }, column, row) {
  const corner = (column < 9 && row < 9) || (column >= size - 8 && row < 9) || (column < 9 && row >= size - 8);
  const timing = column === 6 || row === 6;
  const versionPlace = version >= 7
    && ((column < 6 && row >= size - 11) || (row < 6 && column >= size - 11));
  return corner || timing || versionPlace || isAlignment(size, version, column, row);
}

function isAlignment(size, version, column, row) {
  const near = (at) => ALIGNMENT[version].find((centre) => Math.abs(at - centre) <= 2);
  const [x, y] = [near(column), near(row)];
  if (x === undefined || y === undefined) {
    return false;
  }
  const last = size - 7;
  return !((x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6));
}

// Most significant bit first.
function formatPlaces(size) {
  const around = [[0, 8], [1, 8], [2, 8], [3, 8], [4, 8], [5, 8], [7, 8], [8, 8], [8, 7], [8, 5], [8, 4], [8, 3], [8, 2], [8, 1], [8, 0]];
  const below = Array.from({ length: 7 }, (_, i) => [8, size - 1 - i]);
  const beside = Array.from({ length: 8 }, (_, i) => [size - 8 + i, 8]);
  return [around, [...below, ...beside]];
}

function remainder(value) {
  let rest = value << 10;
  for (let bit = 14; bit >= 10; bit -= 1) {
    rest ^= (rest >> bit) & 1 ? FORMAT_GENERATOR << (bit - 10) : 0;
  }
  return rest;
}

function ones(bits) {
  return bits.toString(2).replaceAll('0', '').length;
}
