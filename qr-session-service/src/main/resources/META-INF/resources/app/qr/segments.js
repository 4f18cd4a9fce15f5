/* Data bytes to text (ISO/IEC 18004 §7.4): numeric, alphanumeric and byte segments. */

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const [END, NUMERIC, ALPHA, BYTE, CHARACTER_SET] = [0, 1, 2, 4, 7];

/** The text, or undefined when it holds something else. */
export function readText(data, version) {
  const bits = new Bits(data);
  const larger = version > 9 ? 2 : 0;
  const parts = [];
  while (bits.left >= 4) {
    const mode = bits.take(4);
    if (mode === END) {
      break;
    } else if (mode === NUMERIC) {
      parts.push(numeric(bits, bits.take(10 + larger)));
    } else if (mode === ALPHA) {
      parts.push(alphanumeric(bits, bits.take(9 + larger)));
    } else if (mode === BYTE) {
      parts.push(bytes(bits, bits.take(version > 9 ? 16 : 8)));
    } else if (mode === CHARACTER_SET) {
      // Of its numbers only that of UTF-8 is seen these days.
      bits.take(8);
    } else {
      return undefined;
    }
  }
  return bits.exhausted ? undefined : parts.join('');
}

class Bits {
  constructor(data) {
    this.data = data;
    this.at = 0;
    this.exhausted = false;
  }

  get left() {
    return this.data.length * 8 - this.at;
  }

  take(count) {
    this.exhausted ||= count > this.left;
    let value = 0;
    for (let i = 0; i < count && this.left > 0; i += 1, this.at += 1) {
      value = (value << 1) | ((this.data[this.at >> 3] >> (7 - (this.at & 7))) & 1);
    }
    return value;
  }
}

function numeric(bits, length) {
  let digits = '';
  for (let left = length; left > 0 && !bits.exhausted; left -= 3) {
    const count = Math.min(3, left);
    digits += String(bits.take([0, 4, 7, 10][count])).padStart(count, '0');
  }
  return digits;
}

function alphanumeric(bits, length) {
  let text = '';
  for (let left = length; left > 0 && !bits.exhausted; left -= 2) {
    const pair = bits.take(left > 1 ? 11 : 6);
    text += left > 1 ? ALPHANUMERIC[Math.floor(pair / 45)] + ALPHANUMERIC[pair % 45] : ALPHANUMERIC[pair];
  }
  return text;
}

function bytes(bits, length) {
  const taken = Uint8Array.from({ length: bits.exhausted ? 0 : length }, () => bits.take(8));
  return new TextDecoder().decode(taken);
}
