/* Finds the three large squares in a code's corners: along any line through one, dark and light run 1 : 1 : 3 : 1 : 1. */

const CANDIDATES = 10;
const TRIPLES = 6;

/** The likeliest triples, best first: `{topLeft, topRight, bottomLeft}` with points `{x, y, module}`. */
export function findFinders(picture) {
  const candidates = clusters(picture).sort((one, other) => other.seen - one.seen).slice(0, CANDIDATES);
  const triples = [];
  candidates.forEach((a, i) => candidates.slice(i + 1).forEach((b, j) => candidates.slice(i + j + 2).forEach((c) => {
    const triple = arrange(a, b, c);
    if (triple) {
      triples.push(triple);
    }
  })));
  return triples.sort((one, other) => one.badness - other.badness).slice(0, TRIPLES);
}

function clusters(picture) {
  const found = [];
  for (let y = 0; y < picture.height; y += 2) {
    for (const x of rowCandidates(picture, y)) {
      const finder = confirm(picture, x, y);
      const near = finder && found.find((one) => Math.hypot(one.x - finder.x, one.y - finder.y) < one.module * 3);
      if (near) {
        const weight = near.seen + 1;
        near.x += (finder.x - near.x) / weight;
        near.y += (finder.y - near.y) / weight;
        near.module += (finder.module - near.module) / weight;
        near.seen = weight;
      } else if (finder) {
        found.push({ ...finder, seen: 1 });
      }
    }
  }
  return found;
}

function rowCandidates({ dark, width }, y) {
  const middles = [];
  const runs = [];
  let from = 0;
  for (let x = 1; x <= width; x += 1) {
    if (x === width || dark[y * width + x] !== dark[y * width + from]) {
      runs.push(x - from);
      if (dark[y * width + from] === 1 && runs.length >= 5 && isFinder(runs.slice(-5))) {
        middles.push(x - runs.at(-1) - runs.at(-2) - runs.at(-3) / 2);
      }
      from = x;
    }
  }
  return middles;
}

function isFinder(runs) {
  const module = runs.reduce((sum, run) => sum + run) / 7;
  const about = (run, modules) => Math.abs(run - modules * module) <= Math.max(1, modules * module * 0.5);
  return module >= 1 && about(runs[0], 1) && about(runs[1], 1) && about(runs[2], 3) && about(runs[3], 1) && about(runs[4], 1);
}

// A row's find has to hold down the column through it, and along the row once more.
function confirm(picture, x, y) {
  const vertical = runsThrough(picture, x, y, 0, 1);
  const middleY = vertical && y + vertical.offset;
  const horizontal = vertical && runsThrough(picture, x, middleY, 1, 0);
  if (!horizontal) {
    return undefined;
  }
  const [tall, wide] = [vertical.length, horizontal.length];
  return Math.max(tall, wide) > 2 * Math.min(tall, wide)
    ? undefined
    : { x: x + horizontal.offset, y: middleY, module: (tall + wide) / 14 };
}

function runsThrough({ isDark }, x, y, dx, dy) {
  const arm = (sign) => {
    const runs = [0, 0, 0];
    let step = sign > 0 ? 1 : 0;
    for (let i = 0; i < 3; i += 1) {
      while (isDark(x + sign * step * dx, y + sign * step * dy) === (i !== 1) && runs[i] < 400) {
        runs[i] += 1;
        step += 1;
      }
    }
    return runs;
  };
  const [before, after] = [arm(-1), arm(1)];
  const runs = [before[2], before[1], before[0] + after[0], after[1], after[2]];
  return isFinder(runs)
    ? { length: runs.reduce((sum, run) => sum + run), offset: (after[0] - before[0]) / 2 + 0.5 }
    : undefined;
}

// The corner is opposite the longest side; the others are told apart by the turn from one to the other.
function arrange(a, b, c) {
  const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
  const [corner, one, other] = [[a, b, c], [b, a, c], [c, a, b]]
    .sort(([, p, q], [, r, s]) => distance(r, s) - distance(p, q))[0];
  const [first, second, across] = [distance(corner, one), distance(corner, other), distance(one, other)];
  const modules = [a.module, b.module, c.module];
  const uneven = Math.max(...modules) / Math.min(...modules);
  const skew = Math.max(first, second) / Math.min(first, second);
  const bend = Math.abs(across / Math.hypot(first, second) - 1);
  if (uneven > 1.8 || skew > 1.6 || bend > 0.25 || Math.min(first, second) < 10 * Math.min(...modules)) {
    return undefined;
  }
  const turn = (one.x - corner.x) * (other.y - corner.y) - (one.y - corner.y) * (other.x - corner.x);
  const [topRight, bottomLeft] = turn > 0 ? [one, other] : [other, one];
  return { topLeft: corner, topRight, bottomLeft, badness: uneven - 1 + (skew - 1) + bend };
}
