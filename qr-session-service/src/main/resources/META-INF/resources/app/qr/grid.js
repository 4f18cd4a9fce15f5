/* Lays a code's grid over the picture and reads its modules. */

const LARGEST_VERSION = 10;
/** A small square with a ring: the alignment pattern, row by row. */
const PATTERN = ['11111', '10001', '10101', '10001', '11111'];

/** The modules that the three corners may mean, the likeliest version first: `{size, version, get(column, row)}`. */
export function* sampleModules(picture, finders) {
  for (const version of versions(finders)) {
    const size = 17 + 4 * version;
    for (const fourth of fourthPoints(picture, finders, size, version)) {
      yield sample(picture, finders, fourth, size, version);
    }
  }
}

function versions({ topLeft, topRight, bottomLeft }) {
  // Finders were measured along the picture's axes: on a code that is turned by 45° that is a diagonal.
  const modules = (one) => {
    const [right, down] = [one.x - topLeft.x, one.y - topLeft.y];
    return (2 * (right * right + down * down)) / Math.max(Math.abs(right), Math.abs(down)) / (one.module + topLeft.module);
  };
  const likely = ((modules(topRight) + modules(bottomLeft)) / 2 + 7 - 17) / 4;
  return Array.from({ length: LARGEST_VERSION }, (_, i) => i + 1)
    .filter((version) => Math.abs(version - likely) < 1.6)
    .sort((one, other) => Math.abs(one - likely) - Math.abs(other - likely));
}

// The fourth point: the alignment pattern where it is found, else where the others make a parallelogram.
function* fourthPoints(picture, finders, size, version) {
  const place = plane(finders, size);
  if (version > 1) {
    const found = findPattern(picture, place, size - 6.5);
    if (found) {
      yield { ...found, at: size - 6.5 };
    }
  }
  yield { ...place(size - 3.5, size - 3.5), at: size - 3.5 };
}

/** Where a point of the code is in the picture, if it were looked at straight on. */
function plane({ topLeft, topRight, bottomLeft }, size) {
  const span = size - 7;
  return (column, row) => {
    const [right, down] = [(column - 3.5) / span, (row - 3.5) / span];
    return {
      x: topLeft.x + right * (topRight.x - topLeft.x) + down * (bottomLeft.x - topLeft.x),
      y: topLeft.y + right * (topRight.y - topLeft.y) + down * (bottomLeft.y - topLeft.y),
    };
  };
}

function findPattern({ isDark }, place, centre) {
  let best = { score: 21 };
  for (let down = -5; down <= 5; down += 0.25) {
    for (let right = -5; right <= 5; right += 0.25) {
      let score = -(right * right + down * down) / 60;
      for (let i = 0; i < 25; i += 1) {
        const [row, column] = [Math.floor(i / 5), i % 5];
        const { x, y } = place(centre + right + column - 2, centre + down + row - 2);
        score += isDark(x, y) === (PATTERN[row][column] === '1') ? 1 : 0;
      }
      if (score > best.score) {
        best = { score, ...place(centre + right, centre + down) };
      }
    }
  }
  return best.x === undefined ? undefined : best;
}

function sample({ isDark }, { topLeft, topRight, bottomLeft }, fourth, size, version) {
  const place = perspective(
    [[3.5, 3.5], [size - 3.5, 3.5], [3.5, size - 3.5], [fourth.at, fourth.at]],
    [topLeft, topRight, bottomLeft, fourth],
  );
  const bits = new Uint8Array(size * size);
  for (let i = 0; i < bits.length; i += 1) {
    const [column, row] = [(i % size) + 0.5, Math.floor(i / size) + 0.5];
    const votes = [[0, 0], [0.2, 0], [-0.2, 0], [0, 0.2], [0, -0.2]].filter(([right, down]) => {
      const { x, y } = place(column + right, row + down);
      return isDark(x, y);
    });
    bits[i] = votes.length > 2 ? 1 : 0;
  }
  return { size, version, get: (column, row) => bits[row * size + column] };
}

/** The projection that takes four points to four others: eight linear equations. */
function perspective(from, to) {
  const rows = from.flatMap(([u, v], i) => [
    [u, v, 1, 0, 0, 0, -u * to[i].x, -v * to[i].x, to[i].x],
    [0, 0, 0, u, v, 1, -u * to[i].y, -v * to[i].y, to[i].y],
  ]);
  const [a, b, c, d, e, f, g, h] = solve(rows);
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return { x: (a * u + b * v + c) / depth, y: (d * u + e * v + f) / depth };
  };
}

function solve(rows) {
  const count = rows.length;
  for (let i = 0; i < count; i += 1) {
    const pivot = rows.slice(i).reduce((best, row) => (Math.abs(row[i]) > Math.abs(best[i]) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(i, 0, pivot);
    for (const row of rows) {
      const factor = row === pivot ? 0 : row[i] / pivot[i];
      row.forEach((value, column) => { row[column] = value - factor * pivot[column]; });
    }
  }
  return rows.map((row, i) => row[count] / row[i]);
}
