/* Arithmetic in GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004 §7.5.2). */

const POWERS = [];
const LOGARITHMS = [];
for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
  POWERS[exponent] = value;
  LOGARITHMS[value] = exponent;
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1;
}

export function add(one, other) {
  return one ^ other;
}

export function multiply(one, other) {
  return one === 0 || other === 0 ? 0 : POWERS[(LOGARITHMS[one] + LOGARITHMS[other]) % 255];
}

export function inverse(value) {
  return POWERS[(255 - LOGARITHMS[value]) % 255];
}

/** The generator 2 to this power, which may be negative. */
export function power(exponent) {
  return POWERS[((exponent % 255) + 255) % 255];
}
