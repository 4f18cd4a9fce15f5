// Waiting, and waiting ever longer.

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Waits after so many failures: up to twice as long after each, and no two pages alike. */
export const backOff = (failures) =>
  wait(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures) * (0.5 + Math.random() / 2));
